package dev.afterword.web.problem;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.jboss.logging.Logger;

/** Tells the log of requests for which no worker was free, in few lines: a line for each would be more load. */
final class Overload {

    private static final Logger LOG = Logger.getLogger(Overload.class);
    private static final long QUIET = TimeUnit.SECONDS.toNanos(5);

    private static final AtomicLong refused = new AtomicLong();
    private static final AtomicLong reported = new AtomicLong(System.nanoTime() - QUIET);

    private Overload() {
    }

    static void report() {
        refused.incrementAndGet();
        long last = reported.get();
        long now = System.nanoTime();
        if (now - last >= QUIET && reported.compareAndSet(last, now)) {
            LOG.warnf("Too many requests wait for a worker; refused with 503 since the start: %d", refused.get());
        }
    }
}
