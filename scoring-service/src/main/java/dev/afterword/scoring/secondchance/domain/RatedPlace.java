package dev.afterword.scoring.secondchance.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * The place of a response in its customer's history.
 *
 * @param responseId which
 * @param occurredAt when the customer was served
 */
public record RatedPlace(UUID responseId, Instant occurredAt) {

    boolean isAfter(RatedResponse other) {
        int order = occurredAt.compareTo(other.occurredAt());
        // As PostgreSQL sorts ids.
        return order > 0 || order == 0 && responseId.toString().compareTo(other.responseId().toString()) > 0;
    }
}
