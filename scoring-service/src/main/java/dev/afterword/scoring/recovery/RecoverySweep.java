package dev.afterword.scoring.recovery;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for recoveries whose time has passed. Each pod does; none has to be the first among them. */
@ApplicationScoped
class RecoverySweep {

    private final EscalateRecoveries escalateRecoveries;

    RecoverySweep(EscalateRecoveries escalateRecoveries) {
        this.escalateRecoveries = escalateRecoveries;
    }

    @Scheduled(every = "${afterword.recoveries.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void sweep() {
        int all = 0;
        int some;
        do {
            some = escalateRecoveries.escalateSome();
            all += some;
        } while (some == EscalateRecoveries.BATCH);
        if (all > 0) {
            Log.infof("The time of %d recoveries has passed", all);
        }
    }
}
