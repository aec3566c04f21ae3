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

    /** @throws IllegalArgumentException when a rating is not 1 to 5 */
    public SelfRating {
        dimensions = dimensions == null ? Map.of() : Map.copyOf(dimensions);
        onScale("overall", overall);
        dimensions.forEach(SelfRating::onScale);
    }

    private static void onScale(String rated, int rating) {
        if (rating < 1 || rating > 5) {
            throw new IllegalArgumentException("the self-rating of " + rated + " must be 1 to 5, was " + rating);
        }
    }

    SelfRating or(SelfRating other) {
        return other == null || revision >= other.revision ? this : other;
    }
}
