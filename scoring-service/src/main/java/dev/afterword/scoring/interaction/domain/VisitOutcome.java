package dev.afterword.scoring.interaction.domain;

import java.util.EnumMap;
import java.util.Map;

import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.scoring.score.domain.Mood;

/** How an interaction looks from the customer's side; counted as the metric {@link #METRIC}, by {@link #ordinal()}. */
public enum VisitOutcome {

    /** Served, and not a word since. */
    SILENT,
    /** Answered without any rating. */
    UNRATED,
    HAPPY,
    NEUTRAL,
    UNHAPPY;

    public static final String METRIC = "visit";

    static VisitOutcome of(Said said) {
        if (said == null) {
            return SILENT;
        }
        var scores = new EnumMap<Metric, Integer>(Metric.class);
        for (Map.Entry<String, Integer> score : said.scores().entrySet()) {
            Metric.named(score.getKey()).ifPresent(metric -> scores.put(metric, score.getValue()));
        }
        return Mood.of(scores).map(VisitOutcome::of).orElse(UNRATED);
    }

    private static VisitOutcome of(Mood mood) {
        return switch (mood) {
            case HAPPY -> HAPPY;
            case NEUTRAL -> NEUTRAL;
            case UNHAPPY -> UNHAPPY;
        };
    }
}
