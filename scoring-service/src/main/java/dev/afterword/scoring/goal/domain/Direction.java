package dev.afterword.scoring.goal.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** On which side of the target a value should be. */
public enum Direction {

    AT_LEAST,
    AT_MOST;

    public static Optional<Direction> named(String wireName) {
        return Arrays.stream(values()).filter(direction -> direction.wireName().equals(wireName)).findFirst();
    }

    public static Set<String> all() {
        return Arrays.stream(values()).map(Direction::wireName).collect(Collectors.toCollection(TreeSet::new));
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
