package dev.afterword.scoring.report.domain;

import java.util.Map;
import java.util.function.Predicate;

import dev.afterword.scoring.score.domain.Estimate;
import dev.afterword.scoring.score.domain.Interval;
import dev.afterword.scoring.secondchance.domain.SecondChance;
import dev.afterword.scoring.secondchance.domain.SecondChance.Neighbour;

/**
 * What came of unhappy responses of known customers.
 *
 * @param n unhappy responses
 * @param cameBack how many of those customers answered again within 180 days
 * @param happy how many of them were happy then
 * @param neverCameBack how many did not come back in 180 days
 * @param waiting how many have not come back, but still may
 * @param value percent happy of all; {@code null} of none
 * @param interval in percent, after Wilson
 * @param ofThoseWhoCameBack percent happy of those who came back
 * @param byChance what percent of those who come back would be happy by regression to the mean alone: as many as were happy
 *        the time before. A response that is unhappy by chance has the same neighbours before and after it
 * @param directional fewer than 30
 */
public record SecondChances(long n, long cameBack, long happy, long neverCameBack, long waiting, Double value,
        Interval interval, Share ofThoseWhoCameBack, Share byChance, boolean directional) implements Figure {

    /**
     * @param counts by {@link SecondChance#code()}
     * @param open the same of the last 180 days alone
     */
    public static SecondChances of(Map<Integer, Long> counts, Map<Integer, Long> open, Predicate<SecondChance> which) {
        long n = sum(counts, which);
        long lost = sum(counts, which.and(chance -> chance.next() == Neighbour.NONE));
        long waiting = sum(open, which.and(chance -> chance.next() == Neighbour.NONE));
        long happy = sum(counts, which.and(chance -> chance.next() == Neighbour.HAPPY));
        long known = sum(counts, which.and(chance -> chance.previous() != Neighbour.NONE));
        long happyBefore = sum(counts, which.and(chance -> chance.previous() == Neighbour.HAPPY));
        var share = Share.of(happy, n);
        return new SecondChances(n, n - lost, happy, lost - waiting, waiting, share.value(), share.interval(),
                Share.of(happy, n - lost), Share.of(happyBefore, known), n < Estimate.FEW);
    }

    private static long sum(Map<Integer, Long> counts, Predicate<SecondChance> which) {
        return counts.entrySet().stream().filter(entry -> which.test(SecondChance.of(entry.getKey())))
                .mapToLong(Map.Entry::getValue).sum();
    }

    /**
     * All together, and apart by whether they were fans before.
     *
     * @param n unhappy responses
     * @param all of everybody
     * @param fans of those who were fans before
     * @param others of all others
     */
    public record Split(long n, SecondChances all, SecondChances fans, SecondChances others) implements Figure {

        /** Parameters as above. */
        public static Split of(Map<Integer, Long> counts, Map<Integer, Long> open) {
            var all = SecondChances.of(counts, open, chance -> true);
            return new Split(all.n(), all, SecondChances.of(counts, open, SecondChance::fanBefore),
                    SecondChances.of(counts, open, chance -> !chance.fanBefore()));
        }
    }
}
