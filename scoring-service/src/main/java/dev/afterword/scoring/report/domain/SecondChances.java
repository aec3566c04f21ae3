package dev.afterword.scoring.report.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.afterword.scoring.score.domain.Estimate;
import dev.afterword.scoring.score.domain.Interval;
import dev.afterword.scoring.secondchance.domain.SecondChance;
import dev.afterword.scoring.secondchance.domain.SecondChance.Neighbour;

/**
 * What came of unhappy responses of known customers. All figures but {@code waiting} are of those whose 180 days are over.
 *
 * @param n unhappy responses; a customer who was unhappy twice counts twice
 * @param cameBack after how many of them the customer answered again within 180 days
 * @param happy after how many of them that next answer was a happy one
 * @param neverCameBack after how many of them no answer came in 180 days
 * @param waiting how many more there are whose 180 days are not over, answered again or not
 * @param value percent happy of all; {@code null} of none
 * @param interval in percent, after Wilson
 * @param ofThoseWhoCameBack percent happy of those who came back
 * @param byChance what percent of those who come back would be happy by regression to the mean alone: as many as were happy
 *        the time before. A response that is unhappy by chance has the same neighbours before and after it
 * @param directional fewer than 30
 */
public record SecondChances(long n, long cameBack, long happy, long neverCameBack, long waiting, Double value,
        Interval interval, Share ofThoseWhoCameBack, Share byChance, boolean directional) {

    /**
     * @param over those whose 180 days are over, by {@link SecondChance#code()}
     * @param open those whose are not
     * @param which whom to look at
     * @param mirror whom to take the baseline from: {@code which} with before and after exchanged
     */
    private static SecondChances of(Map<Integer, Long> over, Map<Integer, Long> open, Predicate<SecondChance> which,
            Predicate<SecondChance> mirror) {
        long n = sum(over, which);
        long lost = sum(over, which.and(chance -> chance.next() == Neighbour.NONE));
        long happy = sum(over, which.and(chance -> chance.next() == Neighbour.HAPPY));
        long known = sum(over, mirror.and(chance -> chance.previous() != Neighbour.NONE));
        long happyBefore = sum(over, mirror.and(chance -> chance.previous() == Neighbour.HAPPY));
        var share = Share.of(happy, n);
        return new SecondChances(n, n - lost, happy, lost, sum(open, which), share.value(), share.interval(),
                Share.of(happy, n - lost), Share.of(happyBefore, known), n < Estimate.FEW);
    }

    private static long sum(Map<Integer, Long> counts, Predicate<SecondChance> which) {
        return counts.entrySet().stream().filter(entry -> which.test(SecondChance.of(entry.getKey())))
                .mapToLong(Map.Entry::getValue).sum();
    }

    /**
     * All together, and apart by whether they were fans before.
     *
     * @param n unhappy responses whose 180 days are over
     * @param all of everybody
     * @param fans of those who were fans before
     * @param others of all others
     */
    public record Split(long n, SecondChances all, SecondChances fans, SecondChances others) implements Figure {

        /** Parameters as above. */
        public static Split of(Map<Integer, Long> over, Map<Integer, Long> open) {
            var all = SecondChances.of(over, open, chance -> true, chance -> true);
            return new Split(all.n(), all,
                    SecondChances.of(over, open, SecondChance::fanBefore, SecondChance::fanAfter),
                    SecondChances.of(over, open, chance -> !chance.fanBefore(), chance -> !chance.fanAfter()));
        }

        @Override
        public List<Long> bases() {
            return List.of(n, all.cameBack, all.byChance.n(), fans.n, fans.cameBack, fans.byChance.n(), others.n,
                    others.cameBack, others.byChance.n());
        }
    }
}
