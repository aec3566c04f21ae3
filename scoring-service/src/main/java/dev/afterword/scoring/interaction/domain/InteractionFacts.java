package dev.afterword.scoring.interaction.domain;

/**
 * Everything that is known of one interaction and counts in a report. Facts come in any order, and again: {@link #and} gives
 * the same whatever the order.
 *
 * @param invitation never {@code null}
 * @param said {@code null} while the customer has said nothing
 * @param promise {@code null} while none is settled
 * @param selfRating {@code null} while the team has not rated itself
 */
public record InteractionFacts(InvitationRecord invitation, Said said, PromiseRecord promise, SelfRating selfRating) {

    /** That it took place, and no more. */
    public static final InteractionFacts SERVED = new InteractionFacts(InvitationRecord.NONE, null, null, null);

    public static InteractionFacts invited(InvitationRecord invitation) {
        return new InteractionFacts(invitation, null, null, null);
    }

    /** Who answers has seen the survey. To be told so as well changes nothing, and need not be written. */
    public static InteractionFacts answered(Said said) {
        return new InteractionFacts(InvitationRecord.OPENED, said, null, null);
    }

    public static InteractionFacts promised(PromiseRecord promise) {
        return new InteractionFacts(InvitationRecord.NONE, null, promise, null);
    }

    public static InteractionFacts selfRated(SelfRating selfRating) {
        return new InteractionFacts(InvitationRecord.NONE, null, null, selfRating);
    }

    /** Both together; where they contradict each other the later word counts. */
    public InteractionFacts and(InteractionFacts other) {
        return new InteractionFacts(invitation.and(other.invitation),
                said == null ? other.said : said.or(other.said),
                promise == null ? other.promise : promise.or(other.promise),
                selfRating == null ? other.selfRating : selfRating.or(other.selfRating));
    }
}
