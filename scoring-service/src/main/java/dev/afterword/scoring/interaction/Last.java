package dev.afterword.scoring.interaction;

/** When this feature follows scores: it locks tallies, which every transaction shares, so nothing may come after. */
final class Last {

    static final int PRIORITY = Integer.MIN_VALUE;

    private Last() {
    }
}
