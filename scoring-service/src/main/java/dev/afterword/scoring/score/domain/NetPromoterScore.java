package dev.afterword.scoring.score.domain;

import static dev.afterword.scoring.score.domain.Interval.Z;

/**
 * The Net Promoter Score of a number of ratings.
 *
 * @param promoters ratings of 9 and 10
 * @param passives ratings of 7 and 8
 * @param detractors ratings of 0 to 6
 */
record NetPromoterScore(long promoters, long passives, long detractors) {

    static NetPromoterScore of(Distribution ratings) {
        return new NetPromoterScore(ratings.count(9, 10), ratings.count(7, 8), ratings.count(0, 6));
    }

    Estimate estimate() {
        return new Estimate(100.0 * (promoters - detractors) / n(), interval());
    }

    private long n() {
        return promoters + passives + detractors;
    }

    private Interval interval() {
        // With all ratings in one band the standard error is 0, which would claim to know for sure.
        return n() < Estimate.FEW || isAllOneBand()
                ? DirichletInterval.of(promoters, passives, detractors)
                : normalInterval();
    }

    private boolean isAllOneBand() {
        return promoters == n() || passives == n() || detractors == n();
    }

    private Interval normalInterval() {
        double p = (double) promoters / n();
        double d = (double) detractors / n();
        double half = 100 * Z * Math.sqrt((p + d - (p - d) * (p - d)) / n());
        double value = 100 * (p - d);
        return Interval.of(Math.max(-100, value - half), Math.min(100, value + half), "normal");
    }
}
