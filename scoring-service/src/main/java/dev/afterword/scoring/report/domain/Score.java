package dev.afterword.scoring.report.domain;

import java.util.SortedMap;

import dev.afterword.scoring.score.domain.Distribution;
import dev.afterword.scoring.score.domain.Estimate;
import dev.afterword.scoring.score.domain.Interval;

/**
 * A metric's value over some responses.
 *
 * @param n how many responses have a value for this metric
 * @param value NPS: -100 to 100; every other metric: percent of top answers, 0 to 100; {@code null} without data
 * @param interval of the value; {@code null} without data
 * @param mean on the metric's own scale; {@code null} without data
 * @param distribution how often each value of the scale was given
 * @param directional fewer than 30
 */
public record Score(long n, Double value, Interval interval, Double mean, SortedMap<Integer, Long> distribution,
        boolean directional) implements Figure {

    public static Score of(Distribution ratings) {
        var estimate = Estimate.of(ratings);
        var mean = ratings.mean();
        return new Score(ratings.n(), estimate.map(Estimate::value).orElse(null),
                estimate.map(Estimate::interval).orElse(null), mean.isPresent() ? mean.getAsDouble() : null,
                ratings.counts(), ratings.n() < Estimate.FEW);
    }
}
