package dev.afterword.survey.retention;

import java.time.Clock;
import java.time.Duration;

import dev.afterword.erasure.SmallTransactions;
import dev.afterword.erasure.ToldRetention;
import dev.afterword.erasure.ToldRetentions;
import dev.afterword.recurring.Recurring;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

/**
 * Removes invitations, answers and standings that are older than their workspace keeps any. In small transactions: none holds
 * others up, and a pod that dies in the middle leaves the rest to the next run. Any number of pods may do it at once.
 */
@ApplicationScoped
public class ApplyRetention {

    static final int BATCH = 500;

    private final ToldRetentions retentions;
    private final RetentionRepository repository;
    private final Clock clock;

    ApplyRetention(ToldRetentions retentions, RetentionRepository repository, Clock clock) {
        this.retentions = retentions;
        this.repository = repository;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.everySetting("remove what is too old", "afterword.housekeeping.every", Duration.ofMinutes(5), this::hourly);
    }

    void hourly() {
        apply();
    }

    /** Returns how many invitations went. */
    @ActivateRequestContext // belongs to no request, and Hibernate wants one
    public long apply() {
        long all = 0;
        for (ToldRetention retention : QuarkusTransaction.requiringNew().call(retentions::all)) {
            long removed = apply(retention);
            if (removed > 0) {
                Log.infof("Removed %d invitations of workspace %s that were older than it keeps any", removed,
                        retention.workspace());
            }
            all += removed;
        }
        return all;
    }

    private long apply(ToldRetention retention) {
        var before = retention.before(clock.instant());
        long removed = SmallTransactions.untilFewerThan(BATCH,
                () -> repository.remove(retention.workspace(), before, BATCH));
        QuarkusTransaction.requiringNew().run(() -> repository.removeStandings(retention.workspace(), before));
        return removed;
    }
}
