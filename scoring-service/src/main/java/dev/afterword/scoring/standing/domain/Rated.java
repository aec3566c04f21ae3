package dev.afterword.scoring.standing.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

import dev.afterword.scoring.score.domain.Metric;

/**
 * One response of a customer, as it stands now.
 *
 * @param answeredAt when its latest revision was given
 * @param responseId decides between two that were given at the same time
 * @param scores the value of each metric that it has one for
 */
public record Rated(Instant answeredAt, UUID responseId, Map<Metric, Integer> scores) {

    private static final int PROMOTER = 9;
    private static final int VERY_SATISFIED = 5;

    /** The latest first. */
    static final Comparator<Rated> LATEST_FIRST = Comparator.comparing(Rated::answeredAt)
            .thenComparing(Rated::responseId).reversed();

    /** Whether it says if the customer is enthusiastic: a service dimension alone does not. */
    boolean hasOverall() {
        return scores.containsKey(Metric.NPS) || scores.containsKey(Metric.CSAT);
    }

    /** NPS of 9 or 10; where that was not asked, CSAT of 5. */
    boolean isEnthusiastic() {
        var nps = scores.get(Metric.NPS);
        return nps != null ? nps >= PROMOTER : scores.getOrDefault(Metric.CSAT, 0) >= VERY_SATISFIED;
    }
}
