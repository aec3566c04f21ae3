package dev.afterword.scoring.interaction.domain;

import java.util.Map;

/**
 * How the team rated its own service.
 *
 * @param overall 1 to 5
 * @param dimensions by the metrics' names, 1 to 5
 * @param revision 1 and up; a higher one replaces a lower one whole
 */
public record SelfRating(int overall, Map<String, Integer> dimensions, int revision) {

    public SelfRating {
        dimensions = dimensions == null ? Map.of() : Map.copyOf(dimensions);
    }

    SelfRating or(SelfRating other) {
        return other == null || revision >= other.revision ? this : other;
    }
}
