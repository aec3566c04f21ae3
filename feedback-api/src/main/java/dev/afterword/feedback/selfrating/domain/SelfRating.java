package dev.afterword.feedback.selfrating.domain;

import java.util.Map;

/**
 * How the team thinks it did.
 *
 * @param overall 1 to 5
 * @param dimensions wire names of {@link ServiceDimension} to 1 to 5; those not given are absent
 */
public record SelfRating(int overall, Map<String, Integer> dimensions) {

    public static final int WORST = 1;
    public static final int BEST = 5;

    public SelfRating {
        dimensions = Map.copyOf(dimensions);
    }
}
