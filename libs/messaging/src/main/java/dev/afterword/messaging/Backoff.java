package dev.afterword.messaging;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing pauses between tries: doubled each time up to a limit, with jitter so that pods do not return in step. */
public final class Backoff {

    private final long firstMillis;
    private final long longestMillis;
    private long nextMillis;

    public Backoff(Duration first, Duration longest) {
        firstMillis = first.toMillis();
        longestMillis = longest.toMillis();
        nextMillis = firstMillis;
    }

    /** How long to wait now: between half of the current pause and all of it. */
    public Duration next() {
        long pause = nextMillis;
        nextMillis = Math.min(longestMillis, nextMillis * 2);
        return Duration.ofMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
    }

    public void reset() {
        nextMillis = firstMillis;
    }
}
