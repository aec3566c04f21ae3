package dev.afterword.devstack.chaos;

/** What a network does to what is sent over it. */
enum Weather {
    /** Everything arrives at once. */
    FAIR,
    /** Each piece is late by 200 ms. */
    DELAY,
    /** About 16 KiB a second in each direction. */
    THROTTLE,
    /** Nothing arrives; nobody is told. */
    STALL,
    /** New connections are reset. */
    CUT
}
