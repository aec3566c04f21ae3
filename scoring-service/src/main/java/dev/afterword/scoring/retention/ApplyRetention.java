package dev.afterword.scoring.retention;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import dev.afterword.erasure.SmallTransactions;
import dev.afterword.erasure.ToldRetention;
import dev.afterword.erasure.ToldRetentions;
import dev.afterword.recurring.Recurring;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Forgets customers of whom a workspace keeps nothing any longer; scores and tallies stay as nobody's. In small transactions:
 * none holds others up, and a pod that dies in the middle leaves the rest to the next run. Any number of pods may do it at
 * once.
 */
@ApplicationScoped
public class ApplyRetention {

    static final int BATCH = 500;

    private final ToldRetentions retentions;
    private final List<AgedRows> features;
    private final Clock clock;

    ApplyRetention(ToldRetentions retentions, @All List<AgedRows> features, Clock clock) {
        this.retentions = retentions;
        this.features = features;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.everySetting("remove what is too old", "afterword.housekeeping.every", Duration.ofMinutes(5), this::hourly);
    }

    void hourly() {
        apply();
    }

    /** Returns how many rows lost their customer, or went. */
    public long apply() {
        long all = 0;
        for (ToldRetention retention : QuarkusTransaction.requiringNew().call(retentions::all)) {
            long rows = features.stream().mapToLong(feature -> apply(retention, feature)).sum();
            if (rows > 0) {
                Log.infof("Forgot whom %d rows of workspace %s were about: they are older than it keeps any", rows,
                        retention.workspace());
            }
            all += rows;
        }
        return all;
    }

    private long apply(ToldRetention retention, AgedRows feature) {
        var before = retention.before(clock.instant());
        return SmallTransactions.untilFewerThan(BATCH, () -> feature.forget(retention.workspace(), before, BATCH));
    }
}
