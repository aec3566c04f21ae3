package dev.afterword.survey.housekeeping;

import java.time.Duration;

import dev.afterword.recurring.Recurring;
import dev.afterword.web.idempotency.Idempotency;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A request is known again for a day; then its key goes, so that the table stays small. */
@ApplicationScoped
public class ForgetIdempotencyKeys {

    private final Idempotency idempotency;

    ForgetIdempotencyKeys(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.everySetting("forget the keys of a day ago", "afterword.housekeeping.every", Duration.ofMinutes(1),
                this::hourly);
    }

    void hourly() {
        idempotency.removeExpired();
    }
}
