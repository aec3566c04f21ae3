package dev.afterword.scoring.report.domain;

import dev.afterword.scoring.score.domain.Distribution;
import dev.afterword.scoring.score.domain.Interval;

/**
 * Of two Net Promoter Scores.
 *
 * @param value -200 to 200
 * @param error its standard error
 */
record NpsDifference(double value, double error) implements Difference {

    static NpsDifference of(Distribution before, Distribution now) {
        return new NpsDifference(value(now) - value(before), Math.sqrt(variance(before) + variance(now)));
    }

    @Override
    public Interval within(double z) {
        return Interval.of(Math.max(-200, value - z * error), Math.min(200, value + z * error), "normal");
    }

    private static double value(Distribution ratings) {
        return 100.0 * (ratings.count(9, 10) - ratings.count(0, 6)) / ratings.n();
    }

    /** Squared standard error. Half a rating is added to each band: with all in one it would else claim to know for sure. */
    private static double variance(Distribution ratings) {
        double n = ratings.n() + 1.5;
        double p = (ratings.count(9, 10) + 0.5) / n;
        double d = (ratings.count(0, 6) + 0.5) / n;
        return 10_000 * (p + d - (p - d) * (p - d)) / ratings.n();
    }
}
