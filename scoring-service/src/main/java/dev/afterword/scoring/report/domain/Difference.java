package dev.afterword.scoring.report.domain;

import org.apache.commons.statistics.distribution.NormalDistribution;

import dev.afterword.scoring.score.domain.Interval;

/** How far apart two values are, with an interval as wide as one likes. */
interface Difference {

    /** Beyond this a probability is too small for a double. */
    double FARTHEST = 37;

    double value();

    /** The interval whose ends are so many standard deviations away; it holds the value, and grows with z. */
    Interval within(double z);

    /** Two-sided: found by widening the interval until it touches 0, so that it never contradicts the interval. */
    default double pValue() {
        if (value() == 0) {
            return 1;
        }
        double without = 0;
        double with = FARTHEST;
        for (int step = 0; step < 60; step++) {
            double middle = (without + with) / 2;
            var interval = within(middle);
            if (interval.low() <= 0 && interval.high() >= 0) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return 2 * NormalDistribution.of(0, 1).survivalProbability((without + with) / 2);
    }
}
