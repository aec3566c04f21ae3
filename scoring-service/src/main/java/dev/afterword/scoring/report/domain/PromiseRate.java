package dev.afterword.scoring.report.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.afterword.scoring.interaction.domain.PromiseOutcome;
import dev.afterword.scoring.interaction.domain.PromiseOutcome.Record;
import dev.afterword.scoring.interaction.domain.PromiseOutcome.Word;
import dev.afterword.scoring.score.domain.Estimate;
import dev.afterword.scoring.score.domain.Interval;

/**
 * Kept in time ÷ promises due. The customer's own word beats the record.
 *
 * @param n promises due
 * @param kept kept in time
 * @param keptByRecord kept in time, had no customer been asked
 * @param keptLate by the record kept, but late
 * @param broken by the record not kept
 * @param asked how many customers said whether they were answered
 * @param disputed how many of them said otherwise than the record
 * @param value percent kept; {@code null} when none was due
 * @param interval in percent, after Wilson
 * @param directional fewer than 30
 */
public record PromiseRate(long n, long kept, long keptByRecord, long keptLate, long broken, long asked, long disputed,
        Double value, Interval interval, boolean directional) implements Figure {

    /** @param counts by {@link PromiseOutcome#code()} */
    public static PromiseRate of(Map<Integer, Long> counts) {
        long n = sum(counts, outcome -> true);
        long kept = sum(counts, PromiseOutcome::isKept);
        var share = Share.of(kept, n);
        return new PromiseRate(n, kept, sum(counts, outcome -> outcome.record() == Record.KEPT),
                sum(counts, outcome -> outcome.record() == Record.KEPT_LATE),
                sum(counts, outcome -> outcome.record() == Record.BROKEN),
                sum(counts, outcome -> outcome.word() != Word.NONE), sum(counts, PromiseOutcome::isDisputed),
                share.value(), share.interval(), n < Estimate.FEW);
    }

    /** Each customer's word is in it, too. */
    @Override
    public List<Long> bases() {
        return List.of(n, asked);
    }

    private static long sum(Map<Integer, Long> counts, Predicate<PromiseOutcome> which) {
        return counts.entrySet().stream().filter(entry -> which.test(PromiseOutcome.of(entry.getKey())))
                .mapToLong(Map.Entry::getValue).sum();
    }
}
