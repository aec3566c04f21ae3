package dev.afterword.survey.trigger.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which interactions a trigger is for: those that are in every set. An empty set leaves out nobody.
 *
 * @param touchpoints keys
 * @param kinds of touchpoints
 * @param stages of the customer's journey
 * @param segments of customers
 * @param properties name to the values it may have
 * @param promised whether the customer must have been promised an answer, or must not; {@code null} when it does not matter
 */
public record Selection(Set<String> touchpoints, Set<String> kinds, Set<String> stages, Set<String> segments,
        Map<String, Set<String>> properties, Boolean promised) {

    /** Every interaction. */
    public static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), null);

    public Selection {
        touchpoints = Set.copyOf(touchpoints);
        kinds = Set.copyOf(kinds);
        stages = Set.copyOf(stages);
        segments = Set.copyOf(segments);
        properties = Map.copyOf(properties);
    }

    /** The first reason why an interaction is not among them, in words; empty when it is. */
    public Optional<String> mismatch(Facts facts) {
        return among("touchpoint", touchpoints, facts.touchpoint())
                .or(() -> among("kind", kinds, facts.kind()))
                .or(() -> among("journey_stage", stages, facts.stage()))
                .or(() -> among("segment", segments, facts.segment()))
                .or(() -> new TreeSet<>(properties.keySet()).stream()
                        .flatMap(name -> among("property " + name, properties.get(name), facts.properties().get(name)).stream())
                        .findFirst())
                .or(() -> promise(facts.promised()));
    }

    private Optional<String> promise(boolean wasPromised) {
        if (promised == null || promised == wasPromised) {
            return Optional.empty();
        }
        return Optional.of(wasPromised ? "an answer was promised" : "no answer was promised");
    }

    private static Optional<String> among(String what, Set<String> wanted, String value) {
        if (wanted.isEmpty() || value != null && wanted.contains(value)) {
            return Optional.empty();
        }
        return Optional.of(what + " is " + (value == null ? "absent" : "'" + value + "'") + ", wanted is "
                + String.join(" or ", new TreeSet<>(wanted)));
    }
}
