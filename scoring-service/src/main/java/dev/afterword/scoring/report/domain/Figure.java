package dev.afterword.scoring.report.domain;

/** What a report says of one group; its components are the public API, in snake_case. */
public interface Figure {

    /** From how many it was computed; small groups of persons are withheld. */
    long n();
}
