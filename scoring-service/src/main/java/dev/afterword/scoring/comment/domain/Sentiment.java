package dev.afterword.scoring.comment.domain;

import java.util.Locale;

/** Which way a comment leans. */
public enum Sentiment {

    NEGATIVE,
    NEUTRAL,
    POSITIVE;

    /** The threshold that VADER's authors published. */
    private static final double LEANS = 0.05;

    /** @param compound -1 to 1 */
    public static Sentiment of(double compound) {
        if (compound >= LEANS) {
            return POSITIVE;
        }
        return compound <= -LEANS ? NEGATIVE : NEUTRAL;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
