package dev.afterword.feedback.touchpoint.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What happens at a touchpoint; decides which survey suits it. */
public enum TouchpointKind {
    CONTACT_FORM,
    PURCHASE,
    SUPPORT_CALL,
    SUPPORT_CHAT,
    DELIVERY,
    VISIT,
    OTHER;

    private static final Map<String, TouchpointKind> BY_WIRE_NAME = Stream.of(values())
            .collect(toMap(TouchpointKind::wireName, kind -> kind, (one, other) -> one, LinkedHashMap::new));

    /** The name in JSON and in the database: {@code contact_form}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TouchpointKind> ofWireName(String name) {
        return Optional.ofNullable(BY_WIRE_NAME.get(name));
    }

    /** In the order of the constants. */
    public static Set<String> wireNames() {
        return Collections.unmodifiableSet(BY_WIRE_NAME.keySet());
    }
}
