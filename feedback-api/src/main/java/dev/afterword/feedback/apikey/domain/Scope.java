package dev.afterword.feedback.apikey.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a key may do. */
public enum Scope {
    INTERACTIONS_WRITE, INTERACTIONS_READ, SURVEYS_WRITE, RESPONSES_READ, SCORES_READ, RECOVERIES_WRITE, ADMIN;

    /** The name on the wire and in the database: {@code interactions:write}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** Every scope there is, for the key of a new workspace. */
    public static List<String> allWireNames() {
        return Stream.of(values()).map(Scope::wireName).toList();
    }
}
