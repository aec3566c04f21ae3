package dev.afterword.contracts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The team rated its own service, before it could see the customer's rating. Published by feedback-api.
 *
 * @param interaction what was rated
 * @param ratedAt when
 * @param overall 1 to 5
 * @param dimensions some of {@code polite responsive efficient knowledgeable easy_to_work_with}, each 1 to 5; never
 *        {@code null}
 * @param revision 1 and up; a higher one replaces a lower one whole
 */
public record InteractionSelfRated(
        InteractionContext interaction,
        Instant ratedAt,
        int overall,
        Map<String, Integer> dimensions,
        int revision) implements EventData, AboutInteraction<InteractionSelfRated> {

    public static final String TYPE = "interaction.self-rated.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return interaction.interactionId();
    }

    @Override
    public InteractionSelfRated withoutCustomer() {
        return new InteractionSelfRated(interaction.withoutCustomer(), ratedAt, overall, dimensions, revision);
    }
}
