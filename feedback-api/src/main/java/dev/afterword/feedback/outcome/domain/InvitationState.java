package dev.afterword.feedback.outcome.domain;

import java.util.Locale;

/** How far an invitation has come. */
public enum InvitationState {
    /** A survey is (to be) offered. */
    SCHEDULED,
    /** None is offered; there is a reason. */
    SUPPRESSED,
    /** It left for the customer. */
    SENT,
    /** The customer saw it. */
    OPENED,
    /** The customer answered at least one question. */
    ANSWERED;

    /**
     * What came last in the life of an invitation counts, also when what must have come before has not been told yet. It may be
     * suppressed after it was scheduled, but no more once it has been sent or seen.
     */
    public static InvitationState of(Outcome outcome) {
        if (outcome.answeredAt() != null) {
            return ANSWERED;
        }
        if (outcome.openedAt() != null) {
            return OPENED;
        }
        if (outcome.sentAt() != null) {
            return SENT;
        }
        return outcome.suppressedReason() != null ? SUPPRESSED : SCHEDULED;
    }

    /** The name in JSON: {@code answered}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
