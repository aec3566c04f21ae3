package dev.afterword.survey.invitation.domain;

import java.util.Locale;

/** How far an invitation has come. */
public enum InvitationStatus {
    /** A survey is (to be) offered. */
    SCHEDULED,
    /** None is offered; there is a reason. */
    SUPPRESSED,
    /** It left for the customer. */
    SENT,
    /** The customer saw it. */
    OPENED,
    /** The customer answered at least one question. */
    ANSWERED,
    /** It could not be sent; there is a reason. Whoever has the link can still answer. */
    FAILED,
    /** The time to answer is over. */
    EXPIRED;

    /** The name in JSON and in the database: {@code answered}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
