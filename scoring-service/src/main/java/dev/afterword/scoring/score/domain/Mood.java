package dev.afterword.scoring.score.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a customer feels, as one response tells it. */
public enum Mood {

    HAPPY,
    NEUTRAL,
    UNHAPPY;

    private static final Map<Metric, Integer> UNHAPPY_UP_TO = Map.of(Metric.NPS, 6, Metric.CSAT, 2, Metric.CES, 3,
            Metric.POLITE, 1, Metric.RESPONSIVE, 1, Metric.EFFICIENT, 1, Metric.KNOWLEDGEABLE, 1,
            Metric.EASY_TO_WORK_WITH, 1);
    private static final Set<Metric> OVERALL = EnumSet.of(Metric.NPS, Metric.CSAT, Metric.CES);

    /**
     * Unhappy: NPS up to 6, CSAT up to 2, CES up to 3 or a service dimension of 1, whatever else was said. Otherwise happy:
     * a top answer to NPS, CSAT or CES, or, where none of them was asked, to a dimension. Empty without any score.
     */
    public static Optional<Mood> of(Map<Metric, Integer> scores) {
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        if (scores.entrySet().stream().anyMatch(score -> score.getValue() <= UNHAPPY_UP_TO.get(score.getKey()))) {
            return Optional.of(UNHAPPY);
        }
        boolean hasOverall = scores.keySet().stream().anyMatch(OVERALL::contains);
        boolean isHappy = scores.entrySet().stream()
                .filter(score -> !hasOverall || OVERALL.contains(score.getKey()))
                .anyMatch(score -> score.getValue() >= score.getKey().lowestTop());
        return Optional.of(isHappy ? HAPPY : NEUTRAL);
    }
}
