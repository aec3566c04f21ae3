package dev.afterword.survey.delivery.domain;

/** What became of one try to hand a message over to the next hop. */
public sealed interface Handover {

    /** It is theirs now. @param providerId what they know it by; for the log */
    record Accepted(String providerId) implements Handover {
    }

    /** Certainly not taken, for a cause that may pass. @param cause for the log; never an address */
    record Passing(String cause) implements Handover {
    }

    /**
     * Never will be.
     *
     * @param reason a stable code
     * @param forGood whether the address takes no messages at all
     */
    record Refused(String reason, boolean forGood) implements Handover {
    }
}
