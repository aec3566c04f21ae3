package dev.afterword.feedback.thanks.domain;

import dev.afterword.feedback.interaction.domain.SurveyChoice;
import dev.afterword.feedback.outcome.domain.InvitationState;

/** Where the thank-you page has its one question. */
public enum SurveyPlace {
    /** Nothing is asked. */
    NOWHERE,
    BEHIND_A_LINK,
    ON_THE_PAGE;

    private static final String INLINE = "inline";

    /**
     * @param choice how the caller wanted the customer to be asked
     * @param invitation how far it has come, or {@code null} while nothing is known of it
     * @param channel of the invitation, or {@code null} while nothing is known of it
     */
    public static SurveyPlace of(SurveyChoice choice, InvitationState invitation, String channel) {
        if (choice == SurveyChoice.NONE || invitation == InvitationState.SUPPRESSED) {
            return NOWHERE;
        }
        if (choice == SurveyChoice.INLINE || INLINE.equals(channel)) {
            return ON_THE_PAGE; // also when answered: there the customer can still change the answer
        }
        return invitation == InvitationState.ANSWERED ? NOWHERE : BEHIND_A_LINK;
    }
}
