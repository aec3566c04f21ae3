package dev.afterword.feedback.touchpoint.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where on the way from stranger to advocate a touchpoint stands, in that order; pre-sale counts too. */
public enum JourneyStage {
    AWARENESS,
    DISCOVERY,
    ATTRACTION,
    INTERACTION,
    PURCHASE,
    USE,
    CULTIVATION,
    ADVOCACY;

    private static final Map<String, JourneyStage> BY_WIRE_NAME = Stream.of(values())
            .collect(toMap(JourneyStage::wireName, stage -> stage, (one, other) -> one, LinkedHashMap::new));

    /** The name in JSON and in the database: {@code awareness}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<JourneyStage> ofWireName(String name) {
        return Optional.ofNullable(BY_WIRE_NAME.get(name));
    }

    /** In the order of the constants. */
    public static Set<String> wireNames() {
        return Collections.unmodifiableSet(BY_WIRE_NAME.keySet());
    }
}
