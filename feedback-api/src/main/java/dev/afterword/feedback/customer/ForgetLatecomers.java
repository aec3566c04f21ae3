package dev.afterword.feedback.customer;

import java.time.Clock;
import java.time.Duration;

import dev.afterword.recurring.Recurring;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/**
 * An interaction that was on its way to the disk while its customer was erased is not seen by the erasure, and is committed
 * after it with the customer in it. Rather than make every recording wait for erasures, we look again a little later.
 */
@ApplicationScoped
public class ForgetLatecomers {

    /** Longer than a request may take from the moment it gets its id to its commit. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

    private final CustomerRepository customers;
    private final Clock clock;

    ForgetLatecomers(CustomerRepository customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.every("look for latecomers of erased customers", Duration.ofSeconds(30), Duration.ofSeconds(10), this::look);
    }

    /** Any pod, any number of times. */
    @Transactional
    void look() {
        customers.forgetLatecomers(clock.instant().minus(ON_ITS_WAY.multipliedBy(2)), ON_ITS_WAY.toMillis());
    }
}
