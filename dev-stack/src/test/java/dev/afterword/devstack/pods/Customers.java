package dev.afterword.devstack.pods;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Customers who come and go all the time. */
public final class Customers implements AutoCloseable {

    private static final long PAUSE_MILLIS = 400;
    private static final int MOST = 16;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(MOST);
    private final Journal journal = new Journal();

    /** Lets that many begin. */
    public Customers come(int number, Addresses addresses) {
        for (int i = 0; i < number; i++) {
            var customer = new Customer(addresses, journal);
            executor.scheduleWithFixedDelay(customer::step, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    public Journal journal() {
        return journal;
    }

    /** Sends no other request, and returns when those on their way are answered. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(1, TimeUnit.MINUTES)) {
                journal.failed("A request was never answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
