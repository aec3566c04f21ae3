package dev.afterword.feedback.interaction.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How the caller wants the customer to be asked. */
public enum SurveyChoice {
    /** The triggers decide. */
    AUTO,
    /** On the page where the customer is now. */
    INLINE,
    EMAIL,
    SMS,
    /** Not at all. */
    NONE;

    private static final Map<String, SurveyChoice> BY_WIRE_NAME = Stream.of(values())
            .collect(toMap(SurveyChoice::wireName, choice -> choice, (one, other) -> one, LinkedHashMap::new));

    /** The name in JSON and in the database: {@code auto}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SurveyChoice> ofWireName(String name) {
        return Optional.ofNullable(BY_WIRE_NAME.get(name));
    }

    /** In the order of the constants. */
    public static Set<String> wireNames() {
        return Collections.unmodifiableSet(BY_WIRE_NAME.keySet());
    }
}
