package dev.afterword.feedback.retention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks every hour, in every pod: nothing stays a day too long, no clock time has to be hit while the service is up, and a run
 * that was cut off is soon gone on with.
 */
@ApplicationScoped
public class RetentionSchedule {

    private final ApplyRetention applyRetention;

    RetentionSchedule(ApplyRetention applyRetention) {
        this.applyRetention = applyRetention;
    }

    @Scheduled(every = "${afterword.housekeeping.every}", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void hourly() {
        applyRetention.apply();
    }
}
