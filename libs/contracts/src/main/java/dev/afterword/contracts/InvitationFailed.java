package dev.afterword.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation could not be sent, and it is not tried again. Published by survey-service.
 *
 * @param invitationId UUIDv7
 * @param interaction the interaction it asks about
 * @param channel the way it should have gone: {@code email sms}
 * @param reason a stable code, such as {@code address_refused}, {@code email_not_configured} or {@code too_many_attempts}
 * @param failedAt when it was given up
 */
public record InvitationFailed(
        UUID invitationId, InteractionContext interaction, String channel, String reason,
        Instant failedAt) implements EventData, AboutInteraction<InvitationFailed> {

    public static final String TYPE = "invitation.failed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return invitationId;
    }

    @Override
    public InvitationFailed withoutCustomer() {
        return new InvitationFailed(invitationId, interaction.withoutCustomer(), channel, reason, failedAt);
    }
}
