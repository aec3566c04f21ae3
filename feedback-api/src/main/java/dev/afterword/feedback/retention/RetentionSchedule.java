package dev.afterword.feedback.retention;

import java.time.Duration;

import dev.afterword.recurring.Recurring;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

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

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.everySetting("remove what is too old", "afterword.housekeeping.every", Duration.ofMinutes(5), this::hourly);
    }

    void hourly() {
        applyRetention.apply();
    }
}
