package dev.afterword.scoring.report.domain;

import org.apache.commons.statistics.distribution.NormalDistribution;

import dev.afterword.scoring.score.domain.Distribution;
import dev.afterword.scoring.score.domain.Estimate;
import dev.afterword.scoring.score.domain.Interval;
import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.scoring.score.domain.WilsonInterval;

/**
 * Whether a metric changed between two periods.
 *
 * @param n ratings in the later period
 * @param nBefore ratings in the earlier one
 * @param value of the later period; {@code null} without data
 * @param valueBefore of the earlier one; {@code null} without data
 * @param difference value - valueBefore; {@code null} when either is missing
 * @param interval 95 % of the difference: after Newcombe for shares, normal for NPS
 * @param pValue how likely a difference of at least this size is when nothing has changed, two-sided
 * @param word {@code better}, {@code worse}, {@code no_clear_change}, or {@code too_few} with fewer than 30 in one of them
 * @param directional fewer than 30 in either period
 */
public record Change(long n, long nBefore, Double value, Double valueBefore, Double difference, Interval interval,
        Double pValue, String word, boolean directional) implements Figure {

    private static final double SIGNIFICANT = 0.05;
    private static final double Z = 1.96;

    public static Change of(Distribution before, Distribution now) {
        boolean few = before.n() < Estimate.FEW || now.n() < Estimate.FEW;
        var valueBefore = Estimate.of(before).map(Estimate::value).orElse(null);
        var value = Estimate.of(now).map(Estimate::value).orElse(null);
        if (value == null || valueBefore == null) {
            return new Change(now.n(), before.n(), value, valueBefore, null, null, null, "too_few", true);
        }
        boolean isNps = now.metric() == Metric.NPS;
        double difference = value - valueBefore;
        double p = isNps ? npsPValue(before, now, difference) : sharePValue(before, now, difference);
        return new Change(now.n(), before.n(), value, valueBefore, difference,
                isNps ? npsInterval(before, now, difference) : newcombe(before, now, difference), p,
                word(few, p, difference), few);
    }

    private static String word(boolean few, double p, double difference) {
        if (few) {
            return "too_few";
        }
        if (p >= SIGNIFICANT) {
            return "no_clear_change";
        }
        return difference > 0 ? "better" : "worse";
    }

    private static Interval npsInterval(Distribution before, Distribution now, double difference) {
        double half = Z * Math.sqrt(npsVariance(before) + npsVariance(now));
        return Interval.of(Math.max(-200, difference - half), Math.min(200, difference + half), "normal");
    }

    private static double npsPValue(Distribution before, Distribution now, double difference) {
        return twoSided(difference / Math.sqrt(npsVariance(before) + npsVariance(now)));
    }

    /** Squared standard error. Half a rating is added to each band: with all in one it would else claim to know for sure. */
    private static double npsVariance(Distribution ratings) {
        double n = ratings.n() + 1.5;
        double p = (ratings.count(9, 10) + 0.5) / n;
        double d = (ratings.count(0, 6) + 0.5) / n;
        return 10_000 * (p + d - (p - d) * (p - d)) / ratings.n();
    }

    /** Newcombe's hybrid score interval (1998, method 10): from the Wilson intervals of both shares. */
    private static Interval newcombe(Distribution before, Distribution now, double difference) {
        double p1 = 100.0 * top(now) / now.n();
        double p2 = 100.0 * top(before) / before.n();
        var one = WilsonInterval.of(top(now), now.n());
        var two = WilsonInterval.of(top(before), before.n());
        return Interval.of(difference - Math.hypot(p1 - one.low(), two.high() - p2),
                difference + Math.hypot(one.high() - p1, p2 - two.low()), "newcombe");
    }

    /** The pooled two-proportion z test. */
    private static double sharePValue(Distribution before, Distribution now, double difference) {
        double pooled = (double) (top(before) + top(now)) / (before.n() + now.n());
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / before.n() + 1.0 / now.n()));
        return error == 0 ? 1 : twoSided(difference / 100 / error);
    }

    private static double twoSided(double z) {
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
    }

    private static long top(Distribution ratings) {
        return ratings.count(ratings.metric().lowestTop(), ratings.metric().highest());
    }
}
