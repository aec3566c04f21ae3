package dev.afterword.scoring.interaction;

/**
 * When this feature follows scores: it locks interactions, and after them only tallies may be locked, as where facts are taken.
 */
final class Last {

    static final int PRIORITY = Integer.MIN_VALUE;

    private Last() {
    }
}
