package dev.afterword.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A response revision was scored. Published by scoring-service, once for each revision that took effect.
 *
 * @param responseId the response; its scores here replace those of every lower revision
 * @param revision the revision that was scored
 * @param complete whether the customer has finished answering
 * @param interaction the interaction it was about
 * @param survey which survey, in which version
 * @param answeredAt when the revision was given
 * @param scores one entry for each metric that the response has a value for
 * @param comment the customer's own words, or {@code null}
 * @param standing of the customer, before and after; {@code null} for a customer without a ref
 * @param email the customer's address, where the workspace allows it to be told; or {@code null}
 * @param links addresses of what this is about, by name; {@code null} when this installation has no public address
 */
public record ScoreComputed(
        UUID responseId,
        int revision,
        boolean complete,
        InteractionContext interaction,
        SurveyRef survey,
        Instant answeredAt,
        List<MetricScore> scores,
        String comment,
        StandingMove standing,
        String email,
        Map<String, String> links) implements EventData, AboutInteraction<ScoreComputed> {

    public static final String TYPE = "score.computed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return responseId;
    }

    @Override
    public ScoreComputed withoutCustomer() {
        return new ScoreComputed(responseId, revision, complete, interaction.withoutCustomer(), survey, answeredAt, scores,
                null, standing, null, null);
    }
}
