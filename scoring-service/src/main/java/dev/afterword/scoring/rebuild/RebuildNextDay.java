package dev.afterword.scoring.rebuild;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import dev.afterword.scoring.database.TallyGuard;
import dev.afterword.scoring.tally.CountedRows;
import dev.afterword.scoring.tally.TallyRepository;
import dev.afterword.scoring.tally.domain.Counts;
import dev.afterword.scoring.tally.domain.TallyKey;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Counts one day of one workspace anew, in one transaction: whoever stops in between loses no more than that day. After the
 * days come the customers, some at a time.
 */
@ApplicationScoped
class RebuildNextDay {

    /** A day of a million imported responses takes longer than a request may. */
    private static final int LONGEST_SECONDS = 1_800;

    private final RebuildRepository rebuilds;
    private final List<CountedRows> counted;
    private final TallyRepository tallies;
    private final TallyGuard guard;
    private final RebuiltCustomers customers;
    private final List<AfterRebuild> afterRebuild;
    private final Clock clock;

    RebuildNextDay(RebuildRepository rebuilds, @All List<CountedRows> counted, TallyRepository tallies, TallyGuard guard,
            RebuiltCustomers customers, @All List<AfterRebuild> afterRebuild, Clock clock) {
        this.rebuilds = rebuilds;
        this.counted = counted;
        this.tallies = tallies;
        this.guard = guard;
        this.customers = customers;
        this.afterRebuild = afterRebuild;
        this.clock = clock;
    }

    /**
     * False when there is nothing left to do for now, or another pod does it.
     *
     * @param claimed is told whose turn it is, before anything is done
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public boolean run(Consumer<UUID> claimed) {
        var unfinished = rebuilds.lockUnfinished();
        if (unfinished.isEmpty()) {
            return false;
        }
        var workspace = unfinished.get().workspace();
        claimed.accept(workspace);
        rebuilds.nextDay(unfinished.get()).ifPresentOrElse(
                day -> rebuilds.done(workspace, day, correct(workspace, day)),
                () -> customers(unfinished.get()));
        return true;
    }

    private void customers(Rebuild rebuild) {
        customers.rebuild(rebuild.workspace(), rebuild.customersUpTo()).ifPresentOrElse(
                last -> rebuilds.customersDone(rebuild.workspace(), last),
                () -> finish(rebuild));
    }

    private void finish(Rebuild rebuild) {
        if (rebuild.talliesCorrected() > 0) {
            afterRebuild.forEach(next -> next.corrected(rebuild.workspace()));
        }
        rebuilds.finished(rebuild.workspace(), clock.instant());
    }

    private long correct(UUID workspace, LocalDate day) {
        guard.alone(workspace);
        var there = rebuilds.tallies(workspace, day);
        var right = count(workspace, day);
        var changes = new HashMap<TallyKey, Long>();
        var keys = new HashSet<>(there.keySet());
        keys.addAll(right.keySet());
        keys.forEach(key -> {
            long by = right.getOrDefault(key, 0L) - there.getOrDefault(key, 0L);
            if (by != 0) {
                changes.put(key, by);
            }
        });
        tallies.add(changes);
        return changes.size();
    }

    private Map<TallyKey, Long> count(UUID workspace, LocalDate day) {
        var counts = new Counts();
        for (var rows : counted) {
            rows.on(workspace, day, contribution -> {
                if (contribution.slice().day().equals(day)) {
                    counts.add(workspace, contribution);
                }
            });
        }
        return counts.changes();
    }
}
