package dev.afterword.feedback.interaction;

import java.time.Duration;

import dev.afterword.recurring.Recurring;
import dev.afterword.web.idempotency.Idempotency;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers are given again for a day, then they go: the table stays small, and what they tell of customers goes with them. */
@ApplicationScoped
public class ForgetAnswers {

    private final Idempotency idempotency;

    ForgetAnswers(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.everySetting("forget the answers of a day ago", "afterword.housekeeping.every", Duration.ofMinutes(1),
                this::hourly);
    }

    void hourly() {
        idempotency.removeExpired();
    }
}
