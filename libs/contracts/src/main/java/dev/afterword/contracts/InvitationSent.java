package dev.afterword.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation left for the customer. Published by survey-service.
 *
 * @param invitationId UUIDv7
 * @param interaction the interaction it asks about
 * @param channel the way it went, such as {@code email}
 * @param sentAt when the next hop took it
 */
public record InvitationSent(
        UUID invitationId, InteractionContext interaction, String channel,
        Instant sentAt) implements EventData, AboutInteraction<InvitationSent> {

    public static final String TYPE = "invitation.sent.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return invitationId;
    }

    @Override
    public InvitationSent withoutCustomer() {
        return new InvitationSent(invitationId, interaction.withoutCustomer(), channel, sentAt);
    }
}
