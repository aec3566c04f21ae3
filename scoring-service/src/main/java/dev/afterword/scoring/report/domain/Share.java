package dev.afterword.scoring.report.domain;

import dev.afterword.scoring.score.domain.Interval;
import dev.afterword.scoring.score.domain.WilsonInterval;

/**
 * A share with its 95 % interval after Wilson.
 *
 * @param n of how many
 * @param value percent, 0 to 100; {@code null} of none
 * @param interval in percent; {@code null} of none
 */
public record Share(long n, Double value, Interval interval) {

    public static Share of(long yes, long n) {
        return n == 0 ? new Share(0, null, null) : new Share(n, 100.0 * yes / n, WilsonInterval.of(yes, n));
    }
}
