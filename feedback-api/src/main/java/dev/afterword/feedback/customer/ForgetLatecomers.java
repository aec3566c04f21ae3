package dev.afterword.feedback.customer;

import java.time.Clock;
import java.time.Duration;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** Any pod, any number of times. */
    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    @Transactional
    void look() {
        customers.forgetLatecomers(clock.instant().minus(ON_ITS_WAY.multipliedBy(2)), ON_ITS_WAY.toMillis());
    }
}
