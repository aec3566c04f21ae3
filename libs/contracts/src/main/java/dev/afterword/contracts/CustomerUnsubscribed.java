package dev.afterword.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer wants no more surveys. Published by survey-service, which from then on sends and shows none.
 *
 * @param unsubscriptionId UUIDv7
 * @param interaction the interaction whose invitation they unsubscribed by; tells the customer's ref, where there is one
 * @param unsubscribedAt when
 */
public record CustomerUnsubscribed(
        UUID unsubscriptionId, InteractionContext interaction,
        Instant unsubscribedAt) implements EventData, AboutInteraction<CustomerUnsubscribed> {

    public static final String TYPE = "customer.unsubscribed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return unsubscriptionId;
    }

    @Override
    public CustomerUnsubscribed withoutCustomer() {
        return new CustomerUnsubscribed(unsubscriptionId, interaction.withoutCustomer(), unsubscribedAt);
    }
}
