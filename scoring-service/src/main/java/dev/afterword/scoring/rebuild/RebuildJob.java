package dev.afterword.scoring.rebuild;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import dev.afterword.recurring.Recurring;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Works off in the background what was asked for; any number of pods may. */
@ApplicationScoped
class RebuildJob {

    private final RebuildNextDay nextDay;
    private final PostponeRebuild postpone;

    RebuildJob(RebuildNextDay nextDay, PostponeRebuild postpone) {
        this.nextDay = nextDay;
        this.postpone = postpone;
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.every("count tallies anew", Duration.ofSeconds(2), Duration.ofSeconds(2), this::work);
    }

    void work() {
        boolean hasMore;
        do {
            hasMore = next(); // each day in a transaction of its own: events of this workspace come in between
        } while (hasMore);
    }

    /** One that fails must not keep the rebuilds of other workspaces from their turn. */
    private boolean next() {
        var claimed = new AtomicReference<UUID>();
        try {
            return nextDay.run(claimed::set);
        } catch (RuntimeException e) {
            if (claimed.get() == null) {
                throw e;
            }
            Log.errorf(e, "The rebuild of workspace %s stopped, and goes on later from where it was", claimed.get());
            postpone.postpone(claimed.get());
            return true;
        }
    }
}
