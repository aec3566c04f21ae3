package dev.afterword.feedback.interaction.domain;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Duration;
import java.time.Instant;

/** When an interaction can have happened. */
public final class Timing {

    /** Clocks differ; a caller's may be ahead of ours by this much. */
    public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private Timing() {
    }

    public static boolean tooLate(Instant occurredAt, Instant now) {
        return occurredAt.isAfter(now.plus(CLOCK_SKEW));
    }

    /** Before what a workspace keeps: it would be deleted with the next daily round. @param retentionDays 1 and up */
    public static boolean tooOld(Instant occurredAt, Instant now, int retentionDays) {
        return occurredAt.isBefore(now.minus(Duration.ofDays(retentionDays)));
    }

    /** To the microsecond, as the database keeps it, so that the first answer and every later one are the same. */
    public static Instant asKept(Instant time) {
        return time.truncatedTo(MICROS);
    }
}
