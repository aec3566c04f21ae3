package dev.afterword.scoring.recovery;

import dev.afterword.recurring.Recurring;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks for recoveries whose time has passed. Each pod does; none has to be the first among them. */
@ApplicationScoped
class RecoverySweep {

    private final EscalateRecoveries escalateRecoveries;

    RecoverySweep(EscalateRecoveries escalateRecoveries) {
        this.escalateRecoveries = escalateRecoveries;
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.everySetting("escalate recoveries", "afterword.recoveries.sweep-every", this::sweep);
    }

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
