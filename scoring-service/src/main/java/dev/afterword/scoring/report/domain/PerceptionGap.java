package dev.afterword.scoring.report.domain;

import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.apache.commons.statistics.distribution.TDistribution;

import dev.afterword.scoring.interaction.domain.RatingPair;
import dev.afterword.scoring.score.domain.Estimate;
import dev.afterword.scoring.score.domain.Interval;

/**
 * How much better the team thinks of its service than its customers do: the mean paired difference.
 *
 * @param n pairs of ratings of the same interaction
 * @param self mean of the team's, 1 to 5; {@code null} without a pair
 * @param customer mean of the customers', 1 to 5; {@code null} without a pair
 * @param value self - customer, -4 to 4; {@code null} without a pair
 * @param interval 95 % by Student's t; {@code null} below two pairs
 * @param directional fewer than 30
 */
public record PerceptionGap(long n, Double self, Double customer, Double value, Interval interval, boolean directional)
        implements
            Figure {

    /** No two ratings of 1 to 5 are further apart. */
    private static final double WIDEST = 4;

    /**
     * The variance that two ratings in whole steps have by rounding alone, 1/12 each: with all differences equal the interval
     * would else have no width, and claim to know for sure.
     */
    private static final double ROUNDING = 1 / 6.0;

    /** @param counts by {@link RatingPair#code()} */
    public static PerceptionGap of(Map<Integer, Long> counts) {
        long n = counts.values().stream().mapToLong(Long::longValue).sum();
        if (n == 0) {
            return new PerceptionGap(0, null, null, null, null, true);
        }
        double gap = mean(counts, n, RatingPair::difference);
        return new PerceptionGap(n, mean(counts, n, RatingPair::self), mean(counts, n, RatingPair::customer), gap,
                n < 2 ? null : interval(counts, n, gap), n < Estimate.FEW);
    }

    private static Interval interval(Map<Integer, Long> counts, long n, double gap) {
        double variance = mean(counts, n, pair -> Math.pow(pair.difference() - gap, 2)) * n / (n - 1);
        if (counts.keySet().stream().map(code -> RatingPair.of(code).difference()).distinct().count() == 1) {
            variance = ROUNDING;
        }
        double half = TDistribution.of(n - 1).inverseSurvivalProbability(0.025) * Math.sqrt(variance / n);
        return Interval.of(Math.max(-WIDEST, gap - half), Math.min(WIDEST, gap + half), "t");
    }

    private static double mean(Map<Integer, Long> counts, long n, ToDoubleFunction<RatingPair> of) {
        return counts.entrySet().stream()
                .mapToDouble(entry -> of.applyAsDouble(RatingPair.of(entry.getKey())) * entry.getValue()).sum() / n;
    }
}
