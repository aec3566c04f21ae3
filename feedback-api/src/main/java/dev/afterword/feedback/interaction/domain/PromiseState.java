package dev.afterword.feedback.interaction.domain;

import java.util.Locale;

/** What became of a promise. */
public enum PromiseState {
    /** Its time has not passed, and no answer is known. */
    OPEN,
    /** Answered in time. */
    KEPT,
    /** The time passed, and no answer is known. */
    BROKEN,
    /** Answered, but after the time. */
    KEPT_LATE;

    /** The name in JSON and in the database: {@code kept_late}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public static PromiseState ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
