package dev.afterword.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A survey is offered to a customer. Published by survey-service.
 *
 * @param invitationId UUIDv7
 * @param interaction the interaction it asks about
 * @param survey which survey, in which version
 * @param channel the way it is offered, such as {@code link}
 * @param dueAt when it is (to be) offered
 */
public record InvitationScheduled(
        UUID invitationId,
        InteractionContext interaction,
        SurveyRef survey,
        String channel,
        Instant dueAt) implements EventData, AboutInteraction<InvitationScheduled> {

    public static final String TYPE = "invitation.scheduled.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return invitationId;
    }

    @Override
    public InvitationScheduled withoutCustomer() {
        return new InvitationScheduled(invitationId, interaction.withoutCustomer(), survey, channel, dueAt);
    }
}
