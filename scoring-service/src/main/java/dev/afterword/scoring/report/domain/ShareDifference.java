package dev.afterword.scoring.report.domain;

import dev.afterword.scoring.score.domain.Distribution;
import dev.afterword.scoring.score.domain.Interval;
import dev.afterword.scoring.score.domain.WilsonInterval;

/**
 * Of two shares of top answers, in percent.
 *
 * @param topBefore how many top answers there were in the earlier period
 * @param nBefore of how many
 * @param top how many in the later one
 * @param n of how many
 */
record ShareDifference(long topBefore, long nBefore, long top, long n) implements Difference {

    static ShareDifference of(Distribution before, Distribution now) {
        return new ShareDifference(top(before), before.n(), top(now), now.n());
    }

    @Override
    public double value() {
        // Without the fraction first: equal shares of different numbers are to differ by exactly 0.
        return 100.0 * (top * nBefore - topBefore * n) / ((double) n * nBefore);
    }

    /** Newcombe's hybrid score interval (1998, method 10): from the Wilson intervals of both shares. */
    @Override
    public Interval within(double z) {
        double p1 = 100.0 * top / n;
        double p2 = 100.0 * topBefore / nBefore;
        var one = WilsonInterval.of(top, n, z);
        var two = WilsonInterval.of(topBefore, nBefore, z);
        return Interval.of(value() - Math.hypot(p1 - one.low(), two.high() - p2),
                value() + Math.hypot(one.high() - p1, p2 - two.low()), "newcombe");
    }

    private static long top(Distribution ratings) {
        return ratings.count(ratings.metric().lowestTop(), ratings.metric().highest());
    }
}
