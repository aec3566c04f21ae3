package dev.afterword.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A customer became something else to us. Published by scoring-service, once for each change; an answer that leaves the
 * customer
 * what they were is not told of here.
 *
 * @param standingId of this customer's standing; stays the same from change to change
 * @param revision 1 and up; the highest one holds
 * @param interaction the last one that the customer spoke of, with the customer's ref
 * @param standing before and after, always different
 * @param cause {@code response}, {@code recovery_opened} or {@code recovery_closed}
 * @param toldResponseId the response that scores and comment are of: the last one that the customer gave or, when a recovery
 *        was
 *        closed, that it speaks of; {@code null} when it is gone
 * @param scores what the customer gave in that response
 * @param comment the customer's words in that response; {@code null} when there are none
 * @param changedAt when
 * @param email the customer's address, where the workspace allows it to be told; or {@code null}
 * @param links addresses of what this is about, by name; {@code null} when this installation has no public address
 */
public record StandingChanged(
        UUID standingId,
        int revision,
        InteractionContext interaction,
        StandingMove standing,
        String cause,
        UUID toldResponseId,
        List<MetricScore> scores,
        String comment,
        Instant changedAt,
        String email,
        Map<String, String> links) implements EventData, AboutInteraction<StandingChanged> {

    public static final String TYPE = "standing.changed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return standingId;
    }

    @Override
    public StandingChanged withoutCustomer() {
        return new StandingChanged(standingId, revision, interaction.withoutCustomer(), standing, cause, toldResponseId, scores,
                null,
                changedAt, null, null);
    }
}
