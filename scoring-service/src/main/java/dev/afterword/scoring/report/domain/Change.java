package dev.afterword.scoring.report.domain;

import java.util.List;

import org.apache.commons.statistics.distribution.NormalDistribution;

import dev.afterword.scoring.score.domain.Distribution;
import dev.afterword.scoring.score.domain.Estimate;
import dev.afterword.scoring.score.domain.Interval;
import dev.afterword.scoring.score.domain.Metric;

/**
 * Whether a metric changed between two periods.
 *
 * @param n ratings in the later period
 * @param nBefore ratings in the earlier one
 * @param value of the later period; {@code null} without data
 * @param valueBefore of the earlier one; {@code null} without data
 * @param difference value - valueBefore; {@code null} when either is missing
 * @param interval 95 % of the difference: after Newcombe for shares, normal for NPS
 * @param pValue how likely a difference of at least this size is when nothing has changed, two-sided: the level at which the
 *        same interval would just touch 0; never 0, for nothing is certain
 * @param word {@code better}, {@code worse}, {@code no_clear_change}, or {@code too_few} with fewer than 30 in one of them
 * @param directional fewer than 30 in either period
 */
public record Change(long n, long nBefore, Double value, Double valueBefore, Double difference, Interval interval,
        Double pValue, String word, boolean directional) implements Figure {

    /**
     * The score that 95 % of a standard normal distribution lie within, to all digits: p below .05 is then the same as 0
     * outside.
     */
    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - Interval.LEVEL) / 2);

    public static Change of(Distribution before, Distribution now) {
        boolean few = before.n() < Estimate.FEW || now.n() < Estimate.FEW;
        if (before.n() == 0 || now.n() == 0) {
            return new Change(now.n(), before.n(), value(now), value(before), null, null, null, "too_few", true);
        }
        var difference = now.metric() == Metric.NPS ? NpsDifference.of(before, now) : ShareDifference.of(before, now);
        var interval = difference.within(Z);
        return new Change(now.n(), before.n(), value(now), value(before), difference.value(), interval, difference.pValue(),
                word(few, interval), few);
    }

    @Override
    public List<Long> bases() {
        return List.of(n, nBefore);
    }

    private static Double value(Distribution ratings) {
        return Estimate.of(ratings).map(Estimate::value).orElse(null);
    }

    private static String word(boolean few, Interval interval) {
        if (few) {
            return "too_few";
        }
        if (interval.low() <= 0 && interval.high() >= 0) {
            return "no_clear_change";
        }
        return interval.low() > 0 ? "better" : "worse";
    }
}
