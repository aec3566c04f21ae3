package dev.afterword.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer, not a mail scanner, saw the survey: told by the page's own beacon or by the first answer, once.
 * Published by survey-service.
 *
 * @param invitationId UUIDv7
 * @param interaction the interaction it asks about
 * @param openedAt when it was first seen
 */
public record InvitationOpened(
        UUID invitationId, InteractionContext interaction,
        Instant openedAt) implements EventData, AboutInteraction<InvitationOpened> {

    public static final String TYPE = "invitation.opened.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return invitationId;
    }

    @Override
    public InvitationOpened withoutCustomer() {
        return new InvitationOpened(invitationId, interaction.withoutCustomer(), openedAt);
    }
}
