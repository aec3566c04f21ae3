package dev.afterword.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer asked to be forgotten. Published by feedback-api; whoever hears it removes all personal data of that customer
 * that came from interactions recorded until then. Scores stay, without a name.
 *
 * @param erasureId UUIDv7 of this request
 * @param customerRef the caller's own id of the customer
 * @param erasedAt interactions recorded after this are not meant
 */
public record CustomerErased(UUID erasureId, String customerRef, Instant erasedAt) implements EventData {

    public static final String TYPE = "customer.erased.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return erasureId;
    }
}
