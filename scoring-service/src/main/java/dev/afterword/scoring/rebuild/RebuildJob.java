package dev.afterword.scoring.rebuild;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Works off in the background what was asked for; any number of pods may. */
@ApplicationScoped
class RebuildJob {

    private final RebuildNextDay nextDay;

    RebuildJob(RebuildNextDay nextDay) {
        this.nextDay = nextDay;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void work() {
        boolean hasMore;
        do {
            hasMore = nextDay.run(); // each day in a transaction of its own: events of this workspace come in between
        } while (hasMore);
    }
}
