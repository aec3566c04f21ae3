package dev.afterword.survey.policy;

import java.time.Clock;
import java.time.Duration;

import dev.afterword.recurring.Recurring;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A customer's row is there to be held; once nobody does, it is of no use, and personal after all. */
@ApplicationScoped
public class ForgetHeldContacts {

    static final int BATCH = 5_000;

    private static final Duration KEPT = Duration.ofDays(1);

    private final ContactRepository contacts;
    private final Clock clock;

    ForgetHeldContacts(ContactRepository contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.everySetting("forget contacts that nobody holds", "afterword.housekeeping.every", Duration.ofMinutes(2),
                this::hourly);
    }

    void hourly() {
        while (forgetSome() == BATCH) {
            // until the last are fewer
        }
    }

    /** Up to {@value #BATCH}; returns how many. */
    int forgetSome() {
        return QuarkusTransaction.requiringNew().call(() -> contacts.forgetHeldBefore(clock.instant().minus(KEPT), BATCH));
    }
}
