package dev.afterword.scoring.interaction.domain;

/** What became of a delivered invitation; counted as the metric {@link #METRIC}, by {@link #ordinal()}. */
public enum InvitationOutcome {

    DELIVERED,
    OPENED,
    ANSWERED;

    public static final String METRIC = "invitation";

    static InvitationOutcome of(InvitationRecord invitation, Said said) {
        if (said != null) {
            return ANSWERED;
        }
        return invitation.opened() ? OPENED : DELIVERED;
    }
}
