package dev.afterword.scoring.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A response that a recovery speaks of, as it stands now.
 *
 * @param recoveryId the latest that does
 * @param customerRef {@code null} for a customer without one, or one who was erased
 * @param reasons what is bad about it
 * @param scores metric to value
 * @param comment the customer's words; or {@code null}
 */
record SpokenOf(UUID workspace, UUID responseId, UUID recoveryId, UUID interactionId, String touchpoint, String customerRef,
        List<String> reasons,
        Map<String, Integer> scores, String comment, Instant answeredAt) {
}
