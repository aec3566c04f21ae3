package dev.afterword.scoring.report.domain;

import java.util.Collection;
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
 *        are
 * @param low the lower of the two
 * @param high the higher of the two
 * @param directional fewer than 30 answered
 */
public record SilentCustomers(long n, long answered, long silent, long unhappy, Double likeThoseWhoAnswered, double byPrior,
        Double low, double high, boolean directional) implements Figure {

    /** How many unhappy customers keep silent for each who complains. Widely quoted, and disputed. */
    public static final double DEFAULT_PRIOR = 26;

    /**
     * Post-stratified: each stratum's silent customers are judged by those of the same stratum who answered; where nobody
     * rated, by all.
     *
     * @param strata the visits of each stratum by {@link VisitOutcome#ordinal()}
     * @param prior silent unhappy customers for each unhappy answer
     */
    public static SilentCustomers of(Collection<Map<Integer, Long>> strata, double prior) {
        long n = 0;
        long silent = 0;
        long unhappy = 0;
        long rated = 0;
        double byPrior = 0;
        for (var stratum : strata) {
            n += stratum.values().stream().mapToLong(Long::longValue).sum();
            silent += count(stratum, VisitOutcome.SILENT);
            unhappy += count(stratum, VisitOutcome.UNHAPPY);
            rated += rated(stratum);
            byPrior += Math.min(count(stratum, VisitOutcome.SILENT), prior * count(stratum, VisitOutcome.UNHAPPY));
        }
        Double like = null;
        if (rated > 0) {
            double overall = (double) unhappy / rated;
            like = strata.stream().mapToDouble(stratum -> count(stratum, VisitOutcome.SILENT)
                    * (rated(stratum) == 0 ? overall : (double) count(stratum, VisitOutcome.UNHAPPY) / rated(stratum)))
                    .sum();
        }
        return new SilentCustomers(n, n - silent, silent, unhappy, like, byPrior,
                like == null ? null : Double.valueOf(Math.min(like, byPrior)),
                like == null ? byPrior : Math.max(like, byPrior), n - silent < Estimate.FEW);
    }

    private static long rated(Map<Integer, Long> stratum) {
        return count(stratum, VisitOutcome.HAPPY) + count(stratum, VisitOutcome.NEUTRAL)
                + count(stratum, VisitOutcome.UNHAPPY);
    }

    private static long count(Map<Integer, Long> stratum, VisitOutcome outcome) {
        return stratum.getOrDefault(outcome.ordinal(), 0L);
    }
}
