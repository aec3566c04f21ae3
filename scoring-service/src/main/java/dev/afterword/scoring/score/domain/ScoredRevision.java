package dev.afterword.scoring.score.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.afterword.scoring.tally.domain.Contribution;
import dev.afterword.scoring.tally.domain.Slice;

/**
 * One revision of a response, as far as it counts.
 *
 * @param response which response
 * @param revision 1 and up; a higher one replaces a lower one whole
 * @param slice where it counts
 * @param scores the value of each metric that the customer gave one for, in the order of the metrics
 */
public record ScoredRevision(
        ResponseKey response,
        int revision,
        Slice slice,
        Map<Metric, Integer> scores) {

    /** @throws IllegalArgumentException when the revision is below 1 or a value off its metric's scale */
    public ScoredRevision {
        if (revision < 1) {
            throw new IllegalArgumentException("revision must be 1 or more, was " + revision);
        }
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
        scores.forEach(Metric::onScale);
    }

    public ScoredRevision withScores(Map<Metric, Integer> newScores) {
        return new ScoredRevision(response, revision, slice, newScores);
    }

    /** The same, when its customer was erased. */
    public ScoredRevision withoutCustomer() {
        return new ScoredRevision(response, revision, slice.withoutCustomer(), scores);
    }

    /** What it adds to the tallies: one for each metric. */
    public List<Contribution> contributions() {
        return scores.entrySet().stream()
                .map(score -> new Contribution(score.getKey().wireName(), slice, score.getValue()))
                .toList();
    }
}
