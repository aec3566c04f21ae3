package dev.afterword.web.problem;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.jboss.logging.Logger;

/** Tells the log of requests for which there was no room, in few lines: a line for each would be more load. */
final class Overload {

    static final Overload WORKERS = new Overload("Too many requests wait for a worker");
    static final Overload BODIES = new Overload("The bodies of requests in hand take all the memory that they may");

    private static final Logger LOG = Logger.getLogger(Overload.class);
    private static final long QUIET = TimeUnit.SECONDS.toNanos(5);

    private final String what;
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong reported = new AtomicLong(System.nanoTime() - QUIET);

    private Overload(String what) {
        this.what = what;
    }

    void report() {
        refused.incrementAndGet();
        long last = reported.get();
        long now = System.nanoTime();
        if (now - last >= QUIET && reported.compareAndSet(last, now)) {
            LOG.warnf("%s; refused with 503 since the start: %d", what, refused.get());
        }
    }
}
