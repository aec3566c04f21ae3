package dev.afterword.devstack.server;

import java.time.Duration;

/** How long to wait before a service that ended is started again: the more often it ends soon, the longer. */
final class RestartPause {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int LONGEST_SECONDS = 30;

    private int failures;

    /** One that had run for a while was not the cause of its own end: it comes back at once. */
    synchronized Duration after(Duration ran) {
        failures = ran.compareTo(SOON) < 0 ? failures + 1 : 0;
        return Duration.ofSeconds(failures == 0 ? 0 : Math.min(LONGEST_SECONDS, 1L << Math.min(failures - 1, 10)));
    }

    synchronized int failures() {
        return failures;
    }
}
