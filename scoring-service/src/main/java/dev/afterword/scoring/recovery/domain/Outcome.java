package dev.afterword.scoring.recovery.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What came of a recovery. */
public enum Outcome {

    WON_BACK,
    NOT_REACHABLE,
    REFUSED,
    NOT_JUSTIFIED;

    public static Optional<Outcome> named(String wireName) {
        return Arrays.stream(values()).filter(outcome -> outcome.wireName().equals(wireName)).findFirst();
    }

    public static Set<String> all() {
        return Arrays.stream(values()).map(Outcome::wireName).collect(Collectors.toCollection(TreeSet::new));
    }

    static String names() {
        return String.join(", ", all());
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
