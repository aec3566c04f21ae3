package dev.afterword.contracts;

import java.util.UUID;

/**
 * No survey is offered for this interaction. Published by survey-service.
 *
 * @param invitationId UUIDv7
 * @param interaction the interaction that nobody is asked about
 * @param reason a stable code, such as {@code survey_none} or {@code unknown_survey}
 */
public record InvitationSuppressed(
        UUID invitationId, InteractionContext interaction,
        String reason) implements EventData, AboutInteraction<InvitationSuppressed> {

    public static final String TYPE = "invitation.suppressed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return invitationId;
    }

    @Override
    public InvitationSuppressed withoutCustomer() {
        return new InvitationSuppressed(invitationId, interaction.withoutCustomer(), reason);
    }
}
