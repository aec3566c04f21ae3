package dev.afterword.scoring.score.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One revision of a response, as far as it counts.
 *
 * @param response which response
 * @param revision 1 and up; a higher one replaces a lower one whole
 * @param touchpoint key of the touchpoint it counts for
 * @param day the day it counts on
 * @param scores the value of each metric that the customer gave one for, in the order of the metrics
 */
public record ScoredRevision(
        ResponseKey response,
        int revision,
        String touchpoint,
        LocalDate day,
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
        return new ScoredRevision(response, revision, touchpoint, day, newScores);
    }
}
