package dev.afterword.feedback.selfrating;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.afterword.feedback.selfrating.domain.ServiceDimension;

/**
 * What the client sees of a self-rating; its field names are the public API.
 *
 * @param overall 1 to 5
 * @param dimensions all five, {@code null} for those not given
 * @param ratedAt when it was last changed
 * @param revision 1 and up, counted up with each change
 */
public record SelfRatingAnswer(int overall, Map<String, Integer> dimensions, Instant ratedAt, int revision) {

    static SelfRatingAnswer of(SelfRatingEntity stored) {
        var all = new LinkedHashMap<String, Integer>();
        for (ServiceDimension dimension : ServiceDimension.values()) {
            all.put(dimension.wireName(), stored.dimensions.get(dimension.wireName()));
        }
        return new SelfRatingAnswer(stored.overall, all, stored.ratedAt, stored.revision);
    }
}
