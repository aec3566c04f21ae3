package dev.afterword.contracts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A customer met the business. Published by feedback-api once the interaction is committed.
 *
 * @param interaction who, where, when
 * @param recordedAt when Afterword took it in
 * @param sourceId the caller's own id of the interaction, or {@code null}
 * @param contact how to reach the customer, or {@code null}
 * @param survey how to ask: {@code auto inline email sms none}
 * @param surveyKey which survey to ask; {@code null} leaves it to the triggers
 * @param properties the caller's own facts, flat; never {@code null}
 * @param promise what the customer was told right after it, or {@code null}
 */
public record InteractionRecorded(
        InteractionContext interaction,
        Instant recordedAt,
        String sourceId,
        Contact contact,
        String survey,
        String surveyKey,
        Map<String, String> properties,
        PromiseRef promise) implements EventData, AboutInteraction<InteractionRecorded> {

    public static final String TYPE = "interaction.recorded.v1";

    /** One after which nothing was promised. */
    public InteractionRecorded(InteractionContext interaction, Instant recordedAt, String sourceId, Contact contact,
            String survey, String surveyKey, Map<String, String> properties) {
        this(interaction, recordedAt, sourceId, contact, survey, surveyKey, properties, null);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return interaction.interactionId();
    }

    @Override
    public InteractionRecorded withoutCustomer() {
        return new InteractionRecorded(interaction.withoutCustomer(), recordedAt, sourceId, null, survey, surveyKey, Map.of(),
                promise);
    }
}
