package dev.afterword.scoring.tally.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Sums up what a number of changes do to the tallies. */
public final class Counts {

    private final Map<TallyKey, Long> changes = new HashMap<>();

    public void add(UUID workspace, Contribution contribution) {
        count(workspace, contribution, 1);
    }

    public void subtract(UUID workspace, Contribution contribution) {
        count(workspace, contribution, -1);
    }

    /** Replaces all that something added by what it adds now. */
    public void replace(UUID workspace, Collection<Contribution> before, Collection<Contribution> after) {
        before.forEach(contribution -> subtract(workspace, contribution));
        after.forEach(contribution -> add(workspace, contribution));
    }

    /** How much each tally rises (or falls, below zero). Tallies that stay as they are do not appear. */
    public Map<TallyKey, Long> changes() {
        return Map.copyOf(changes);
    }

    private void count(UUID workspace, Contribution contribution, long by) {
        var slice = contribution.slice();
        for (String breakdown : slice.breakdowns()) {
            changes.merge(new TallyKey(workspace, contribution.metric(), slice.touchpoint(), breakdown, slice.day(),
                    contribution.value()), by, Counts::sumUnlessZero);
        }
    }

    private static Long sumUnlessZero(Long a, Long b) {
        return a + b == 0 ? null : Long.valueOf(a + b);
    }
}
