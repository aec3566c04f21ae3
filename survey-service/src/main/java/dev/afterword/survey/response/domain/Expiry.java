package dev.afterword.survey.response.domain;

import java.time.Duration;
import java.time.Instant;

/** Until when an invitation can be answered. */
public final class Expiry {

    /** What is remembered after that is no longer what happened. */
    public static final Duration OPEN_FOR = Duration.ofDays(60);

    private Expiry() {
    }

    /** A response that was completed is closed by its own rule, not by this one. */
    public static boolean isOver(Instant invitedAt, ResponseState response, Instant now) {
        return !response.isComplete() && !now.isBefore(invitedAt.plus(OPEN_FOR));
    }
}
