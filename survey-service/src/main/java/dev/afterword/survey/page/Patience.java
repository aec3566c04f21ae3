package dev.afterword.survey.page;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How long a customer who is faster than the event waits before asking again. An interaction's id tells when it was
 * recorded, so pages left open while something is down ask ever less often, and nothing is kept to know that.
 */
final class Patience {

    private static final int TIME_BASED = 7;
    private static final Duration USUALLY_ENOUGH = Duration.ofSeconds(30);
    private static final Duration SOMETHING_IS_DOWN = Duration.ofMinutes(10);

    private Patience() {
    }

    static Duration beforeNextTry(UUID interactionId, Instant now) {
        if (interactionId.version() != TIME_BASED) {
            return Duration.ofSeconds(1);
        }
        var recorded = Instant.ofEpochMilli(interactionId.getMostSignificantBits() >>> 16);
        var age = Duration.between(recorded, now);
        if (age.compareTo(USUALLY_ENOUGH) < 0) {
            return Duration.ofSeconds(1);
        }
        return Duration.ofSeconds(age.compareTo(SOMETHING_IS_DOWN) < 0 ? 5 : 60);
    }
}
