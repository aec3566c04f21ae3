package dev.afterword.feedback.ratelimit;

import java.time.Duration;

/**
 * What is left to somebody after a request.
 *
 * @param granted whether this request is within the limit
 * @param perMinute the limit
 * @param remaining requests that would be granted at once
 * @param reset until the full limit is there again
 * @param retryAfter until one request would be granted; zero when there still is one
 */
public record Allowance(boolean granted, int perMinute, long remaining, Duration reset, Duration retryAfter) {

    /** The one that refuses, else the one that ends sooner. */
    Allowance tighterOf(Allowance other) {
        if (granted != other.granted) {
            return granted ? other : this;
        }
        return other.remaining < remaining ? other : this;
    }

    /** Rounded up. */
    public long resetSeconds() {
        return reset.plusNanos(999_999_999).toSeconds();
    }
}
