package dev.afterword.scoring.score.domain;

import java.util.Optional;

/**
 * What a metric's values add up to.
 *
 * @param value NPS: -100 to 100; every other metric: percent of top answers, 0 to 100
 * @param interval 95 %, in the same unit
 */
public record Estimate(double value, Interval interval) {

    /** Below this number of values a figure shows a direction and no more. */
    public static final long FEW = 30;

    /** Empty when there is no value: no data is not zero. */
    public static Optional<Estimate> of(Distribution distribution) {
        if (distribution.n() == 0) {
            return Optional.empty();
        }
        return Optional.of(distribution.metric() == Metric.NPS
                ? NetPromoterScore.of(distribution).estimate()
                : topShare(distribution));
    }

    private static Estimate topShare(Distribution distribution) {
        Metric metric = distribution.metric();
        long top = distribution.count(metric.lowestTop(), metric.highest());
        return new Estimate(100.0 * top / distribution.n(), WilsonInterval.of(top, distribution.n()));
    }
}
