package dev.afterword.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How long a workspace keeps anything.
 *
 * @param workspace whose customers
 * @param days after an interaction occurred, 1 and up
 */
public record ToldRetention(UUID workspace, int days) {

    /** What occurred before this is kept no longer. */
    public Instant before(Instant now) {
        return now.minus(Duration.ofDays(days));
    }
}
