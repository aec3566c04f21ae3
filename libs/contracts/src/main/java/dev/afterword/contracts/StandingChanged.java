package dev.afterword.contracts;

import java.time.Instant;
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
        return new StandingChanged(standingId, revision, interaction.withoutCustomer(), standing, cause, changedAt, null, null);
    }
}
