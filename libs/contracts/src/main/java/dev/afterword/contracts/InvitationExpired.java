package dev.afterword.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * The time to answer is over, and the customer has not. Published by survey-service.
 *
 * @param invitationId UUIDv7
 * @param interaction the interaction it asks about
 * @param expiredAt until when it could be answered
 */
public record InvitationExpired(
        UUID invitationId, InteractionContext interaction,
        Instant expiredAt) implements EventData, AboutInteraction<InvitationExpired> {

    public static final String TYPE = "invitation.expired.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return invitationId;
    }

    @Override
    public InvitationExpired withoutCustomer() {
        return new InvitationExpired(invitationId, interaction.withoutCustomer(), expiredAt);
    }
}
