package dev.afterword.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer became something else to the business. Published by scoring-service. Events may arrive in any order: the one with
 * the latest {@code changedAt} holds.
 *
 * @param interaction the interaction whose score, or recovery, brought the change about; its {@code customer_ref} says of whom
 * @param before what the customer was: {@code fan neutral at_risk unknown}
 * @param after what the customer is now: {@code fan neutral at_risk unknown}
 * @param because a stable code, such as {@code happy_twice unhappy_response recovery_opened recovery_closed}
 * @param changedAt when
 */
public record StandingChanged(
        InteractionContext interaction,
        String before,
        String after,
        String because,
        Instant changedAt) implements EventData, AboutInteraction<StandingChanged> {

    public static final String TYPE = "standing.changed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return interaction.interactionId();
    }

    @Override
    public StandingChanged withoutCustomer() {
        return new StandingChanged(interaction.withoutCustomer(), before, after, because, changedAt);
    }
}
