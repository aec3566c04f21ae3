package dev.afterword.feedback.promise;

import dev.afterword.recurring.Recurring;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks for promises whose time has passed. Each pod does; none has to be the first among them. */
@ApplicationScoped
public class PromiseSweep {

    private final BreakPromises breakPromises;

    PromiseSweep(BreakPromises breakPromises) {
        this.breakPromises = breakPromises;
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.everySetting("break promises whose time has passed", "afterword.promises.sweep-every", this::sweep);
    }

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
