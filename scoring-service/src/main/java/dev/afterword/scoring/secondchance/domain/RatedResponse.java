package dev.afterword.scoring.secondchance.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.scoring.score.domain.Mood;
import dev.afterword.scoring.tally.domain.Slice;

/**
 * One response in the history of a customer.
 *
 * @param responseId which
 * @param occurredAt when the customer was served
 * @param slice where it counts
 * @param scores at least one
 */
public record RatedResponse(UUID responseId, Instant occurredAt, Slice slice, Map<Metric, Integer> scores) {

    /** @throws IllegalArgumentException when there is no score */
    public RatedResponse {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("a response without a score says nothing of a mood");
        }
        scores = Map.copyOf(scores);
    }

    public Mood mood() {
        return Mood.of(scores).orElseThrow();
    }

    /** Whether it says if the customer is enthusiastic: a service dimension or an effort alone does not. */
    boolean hasOverall() {
        return scores.containsKey(Metric.NPS) || scores.containsKey(Metric.CSAT);
    }

    /** As a fan answers: NPS of 9 or 10 or, where that was not asked, CSAT of 5. */
    boolean isFans() {
        var nps = scores.get(Metric.NPS);
        return nps == null ? Integer.valueOf(5).equals(scores.get(Metric.CSAT)) : nps >= 9;
    }
}
