package dev.afterword.survey.delivery.domain;

import java.time.Duration;
import java.util.Optional;

/** How long to wait before the next try: 1, 4, 16 minutes and so on, at most 6 hours; 8 tries in about 17 hours. */
public final class RetryPause {

    /** No more tries than that. */
    public static final int ATTEMPTS = 8;

    private static final long LONGEST_MINUTES = 360;

    private RetryPause() {
    }

    /** @param attempts how often it was tried. Empty when that is enough */
    public static Optional<Duration> after(int attempts) {
        return attempts >= ATTEMPTS ? Optional.empty()
                : Optional.of(Duration.ofMinutes(Math.min(LONGEST_MINUTES, 1L << 2 * Math.max(0, attempts - 1))));
    }
}
