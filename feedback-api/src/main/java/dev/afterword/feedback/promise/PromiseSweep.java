package dev.afterword.feedback.promise;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for promises whose time has passed. Each pod does; none has to be the first among them. */
@ApplicationScoped
public class PromiseSweep {

    private final BreakPromises breakPromises;

    PromiseSweep(BreakPromises breakPromises) {
        this.breakPromises = breakPromises;
    }

    @Scheduled(every = "${afterword.promises.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void sweep() {
        int all = 0;
        int some;
        do {
            some = breakPromises.breakSome();
            all += some;
        } while (some == BreakPromises.BATCH);
        if (all > 0) {
            Log.infof("The time of %d promises has passed", all);
        }
    }
}
