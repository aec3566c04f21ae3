package dev.afterword.scoring.tally.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where something counts.
 *
 * @param touchpoint key of the touchpoint
 * @param day in the workspace's time zone
 * @param parts which part of each breakdown; a breakdown that nothing is known of is absent
 */
public record Slice(String touchpoint, LocalDate day, Map<Breakdown, String> parts) {

    public Slice {
        var known = new EnumMap<Breakdown, String>(Breakdown.class);
        parts.forEach((breakdown, part) -> {
            if (part != null && !part.isEmpty()) {
                known.put(breakdown, part);
            }
        });
        parts = Collections.unmodifiableMap(known);
    }

    /** A slice of which nothing but place and day is known. */
    public static Slice at(String touchpoint, LocalDate day) {
        return new Slice(touchpoint, day, Map.of());
    }

    public String part(Breakdown breakdown) {
        return parts.get(breakdown);
    }

    /** The same place on another day. */
    public Slice on(LocalDate otherDay) {
        return new Slice(touchpoint, otherDay, parts);
    }

    /** The same with another part, {@code null} for none. */
    public Slice with(Breakdown breakdown, String part) {
        var others = new EnumMap<Breakdown, String>(Breakdown.class);
        others.putAll(parts);
        others.put(breakdown, part);
        return new Slice(touchpoint, day, others);
    }

    /** The same without what an erased customer's event no longer tells. */
    public Slice withoutCustomer() {
        return with(Breakdown.SEGMENT, null).with(Breakdown.LOCALE, null);
    }

    /**
     * Every breakdown it counts in. What is not known counts as the empty part, so that the parts of each breakdown add up to
     * the whole.
     */
    List<String> breakdowns() {
        return Stream.concat(Stream.of(TallyKey.ALL), Stream.of(Breakdown.values())
                .map(breakdown -> breakdown.prefix() + parts.getOrDefault(breakdown, ""))).toList();
    }
}
