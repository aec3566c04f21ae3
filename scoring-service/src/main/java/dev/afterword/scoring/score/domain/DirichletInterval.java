package dev.afterword.scoring.score.domain;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The 95 % equal-tailed interval of 100 (share of promoters - share of detractors) under a Dirichlet(1/2, 1/2, 1/2)
 * prior: for few ratings, or ratings all in one band, where the normal approximation is not to be trusted.
 * <p>
 * Given the ratings, the share of detractors {@code t} has a Beta distribution, and what the promoters have of the rest,
 * {@code 1 - t}, another, independent one. So the probability that the difference is at most {@code x} is the mean, over
 * {@code t}, of the probability that the latter is at most {@code (x + t) / (1 - t)}: one integral, no random numbers, the
 * same answer every time. The ends of the interval are right to about 1e-6 points of NPS.
 * <p>
 * Both tails are cut alike. So when all ratings are in one band, the score itself (100, say) lies just outside.
 */
final class DirichletInterval {

    private static final double PRIOR = 0.5;
    private static final double TAIL = (1 - Interval.LEVEL) / 2;

    /** Shares of detractors beyond this tail are too improbable to matter. */
    private static final double NEGLIGIBLE = 1e-13;

    /** How near to the wanted probability is near enough. */
    private static final double TOLERANCE = 1e-11;

    private final BetaDistribution detractors;
    private final BetaDistribution promotersOfTheRest;
    private final double fewestDetractors;
    private final double mostDetractors;
    private final double mean;
    private final double deviation;

    private DirichletInterval(double promoters, double passives, double detractors) {
        this.detractors = BetaDistribution.of(detractors, promoters + passives);
        this.promotersOfTheRest = BetaDistribution.of(promoters, passives);
        this.fewestDetractors = this.detractors.inverseCumulativeProbability(NEGLIGIBLE);
        this.mostDetractors = this.detractors.inverseSurvivalProbability(NEGLIGIBLE);
        double all = promoters + passives + detractors;
        this.mean = (promoters - detractors) / all;
        this.deviation = Math.sqrt(((promoters + detractors) / all - mean * mean) / (all + 1));
    }

    static Interval of(long promoters, long passives, long detractors) {
        var posterior = new DirichletInterval(promoters + PRIOR, passives + PRIOR, detractors + PRIOR);
        return Interval.of(100 * posterior.quantile(TAIL), 100 * posterior.quantile(1 - TAIL), "dirichlet");
    }

    /** The difference that is not exceeded with the given probability. */
    private double quantile(double probability) {
        // Cantelli: less than 1/50 of any distribution lies more than seven deviations to one side of its mean.
        double low = Math.max(-1, mean - 7 * deviation);
        double high = Math.min(1, mean + 7 * deviation);
        return Root.of(x -> probabilityOfAtMost(x) - probability, low, high, TOLERANCE);
    }

    private double probabilityOfAtMost(double x) {
        // With more detractors than this the difference is at most x, whatever the others say; with fewer than -x, never.
        double always = (1 - x) / 2;
        double low = Math.max(-x, fewestDetractors);
        double high = Math.min(always, mostDetractors);
        double certain = detractors.survivalProbability(always);
        if (low >= high) {
            return certain;
        }
        return certain + Quadrature.integrate(t -> detractors.density(t)
                * promotersOfTheRest.cumulativeProbability((x + t) / (1 - t)), low, high);
    }
}
