package dev.afterword.scoring.report.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import dev.afterword.scoring.score.domain.Distribution;
import dev.afterword.scoring.score.domain.Estimate;
import dev.afterword.scoring.score.domain.Interval;
import dev.afterword.scoring.score.domain.Metric;

/**
 * The rising bar: what customers have come to expect, beside what they got. Never instead of it.
 *
 * @param n ratings in the period
 * @param value the raw score of the period; {@code null} without data
 * @param interval of the raw score
 * @param expectation exponentially weighted score of all days before the period, with a half-life of 90 days; {@code null}
 *        without data from before
 * @param difference value - expectation; {@code null} when either is missing
 * @param expectedOn the day for which the expectation holds: the first of the period
 * @param directional fewer than 30
 */
public record Expectation(long n, Double value, Interval interval, Double expectation, Double difference,
        LocalDate expectedOn, boolean directional) implements Figure {

    public static final double HALF_LIFE_DAYS = 90;

    /**
     * Sets a period against all days before it.
     *
     * @param days how often each value was given, by day
     * @param from the first day of the period
     * @param to its last
     */
    public static Expectation of(Metric metric, Map<LocalDate, Map<Integer, Long>> days, LocalDate from, LocalDate to) {
        double sum = 0;
        double weights = 0;
        var period = new java.util.TreeMap<Integer, Long>();
        for (var day : days.entrySet()) {
            if (day.getKey().isBefore(from)) {
                var before = Distribution.of(metric, day.getValue());
                double weight = before.n()
                        * Math.pow(0.5, ChronoUnit.DAYS.between(day.getKey(), from) / HALF_LIFE_DAYS);
                sum += weight * Estimate.of(before).map(Estimate::value).orElse(0.0);
                weights += weight;
            } else if (!day.getKey().isAfter(to)) {
                day.getValue().forEach((value, count) -> period.merge(value, count, Long::sum));
            }
        }
        var ratings = Distribution.of(metric, period);
        var estimate = Estimate.of(ratings);
        Double value = estimate.map(Estimate::value).orElse(null);
        Double expectation = weights == 0 ? null : Double.valueOf(sum / weights);
        return new Expectation(ratings.n(), value, estimate.map(Estimate::interval).orElse(null), expectation,
                value == null || expectation == null ? null : Double.valueOf(value - expectation), from,
                ratings.n() < Estimate.FEW);
    }
}
