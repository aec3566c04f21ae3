package dev.afterword.scoring.report.domain;

import java.time.LocalDate;
import java.util.List;

import dev.afterword.scoring.score.domain.Distribution;
import dev.afterword.scoring.score.domain.Estimate;
import dev.afterword.scoring.score.domain.Interval;

/**
 * The rising bar: what customers have come to expect, beside what they got. Never instead of it.
 *
 * @param n ratings in the period
 * @param nBefore ratings behind the expectation
 * @param value the raw score of the period; {@code null} without data
 * @param interval of the raw score
 * @param expectation exponentially weighted score of all days before the period, with a half-life of 90 days; {@code null}
 *        without data from before
 * @param difference value - expectation; {@code null} when either is missing
 * @param expectedOn the day for which the expectation holds: the first of the period
 * @param directional fewer than 30
 */
public record Expectation(long n, long nBefore, Double value, Interval interval, Double expectation, Double difference,
        LocalDate expectedOn, boolean directional) implements Figure {

    public static final double HALF_LIFE_DAYS = 90;

    static Expectation of(Distribution ratings, long nBefore, Double expectation, LocalDate from) {
        var estimate = Estimate.of(ratings);
        Double value = estimate.map(Estimate::value).orElse(null);
        return new Expectation(ratings.n(), nBefore, value, estimate.map(Estimate::interval).orElse(null), expectation,
                value == null || expectation == null ? null : Double.valueOf(value - expectation), from,
                ratings.n() < Estimate.FEW);
    }

    @Override
    public List<Long> bases() {
        return List.of(n, nBefore);
    }
}
