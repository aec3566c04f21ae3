package dev.afterword.scoring.report.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.afterword.scoring.interaction.domain.VisitOutcome;
import dev.afterword.scoring.score.domain.Estimate;

/**
 * Those who said nothing, and how many of them may be unhappy.
 *
 * @param n customers served (interactions)
 * @param answered how many of them said something
 * @param silent how many did not
 * @param unhappy how many of those who answered were unhappy
 * @param likeThoseWhoAnswered how many of the silent are unhappy if they are like those who answered at the same touchpoint, in
 *        the same segment; {@code null} when nobody rated anything
 * @param byPrior how many if each unhappy answer stands for as many silent ones as the prior says, and never more than there
 *        are; {@code null} when nobody rated anything
 * @param interval from the lower of the two to the higher: a range of assumptions; {@code null} when nobody rated anything
 * @param directional fewer than 30 answered
 */
public record SilentCustomers(long n, long answered, long silent, long unhappy, Double likeThoseWhoAnswered, Double byPrior,
        Range interval, boolean directional) implements Figure {

    /** How many unhappy customers keep silent for each who complains. Widely quoted, and disputed. */
    public static final double DEFAULT_PRIOR = 26;

    /** Fewer raters than this say nothing of a stratum of its own. */
    static final long RATERS = 5;

    /**
     * Between two assumptions, which no level of certainty belongs to.
     *
     * @param level always {@code null}
     * @param method {@code range}
     */
    public record Range(double low, double high, Double level, String method) {

        static Range between(double one, double other) {
            return new Range(Math.min(one, other), Math.max(one, other), null, "range");
        }
    }

    /**
     * Post-stratified: each stratum's silent customers are judged by those of the same stratum who answered; where fewer than
     * five rated, by all, for both ends of the range.
     *
     * @param strata the visits of each stratum by {@link VisitOutcome#ordinal()}
     * @param prior silent unhappy customers for each unhappy answer
     */
    public static SilentCustomers of(Collection<Map<Integer, Long>> strata, double prior) {
        long n = strata.stream().flatMap(stratum -> stratum.values().stream()).mapToLong(Long::longValue).sum();
        long silent = sum(strata, VisitOutcome.SILENT);
        long unhappy = sum(strata, VisitOutcome.UNHAPPY);
        long rated = strata.stream().mapToLong(SilentCustomers::rated).sum();
        if (rated == 0) {
            return new SilentCustomers(n, n - silent, silent, unhappy, null, null, null, n - silent < Estimate.FEW);
        }
        double like = 0;
        double byPrior = 0;
        for (var stratum : strata) {
            long quiet = count(stratum, VisitOutcome.SILENT);
            if (quiet > 0) {
                boolean own = rated(stratum) >= RATERS;
                long cross = own ? count(stratum, VisitOutcome.UNHAPPY) : unhappy;
                like += quiet * (double) cross / (own ? rated(stratum) : rated);
                byPrior += quiet * Math.min(1, prior * cross / (own ? quiet : silent));
            }
        }
        return new SilentCustomers(n, n - silent, silent, unhappy, like, byPrior, Range.between(like, byPrior),
                n - silent < Estimate.FEW);
    }

    @Override
    public List<Long> bases() {
        return List.of(n, answered);
    }

    private static long rated(Map<Integer, Long> stratum) {
        return count(stratum, VisitOutcome.HAPPY) + count(stratum, VisitOutcome.NEUTRAL)
                + count(stratum, VisitOutcome.UNHAPPY);
    }

    private static long sum(Collection<Map<Integer, Long>> strata, VisitOutcome outcome) {
        return strata.stream().mapToLong(stratum -> count(stratum, outcome)).sum();
    }

    private static long count(Map<Integer, Long> stratum, VisitOutcome outcome) {
        return stratum.getOrDefault(outcome.ordinal(), 0L);
    }
}
