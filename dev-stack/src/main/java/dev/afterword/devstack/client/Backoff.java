package dev.afterword.devstack.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The pauses between the tries of one call: growing, never shorter than the service asked for, and not without end. */
public final class Backoff {

    private static final long FIRST_MILLIS = 50;
    private static final long LONGEST_MILLIS = 5_000;

    private final long giveUpAt;
    private int tries;

    /** @param patience after which the caller gives up, counted from now */
    public Backoff(Duration patience) {
        giveUpAt = System.nanoTime() + patience.toNanos();
    }

    /** How long to wait before the next try; empty when it is time to give up. */
    public Optional<Duration> next(Duration atLeast) {
        if (System.nanoTime() > giveUpAt) {
            return Optional.empty();
        }
        long grown = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(tries++, 20));
        // Many callers wait for the same service: spread them, so that they do not all come back at once.
        long spread = grown / 2 + ThreadLocalRandom.current().nextLong(grown / 2 + 1);
        return Optional.of(Duration.ofMillis(Math.max(spread, atLeast.toMillis())));
    }
}
