package dev.afterword.scoring.standing.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer's standing as it is kept.
 *
 * @param id UUIDv7; stays the same from change to change
 * @param customer whose
 * @param standing since {@code changedAt}
 * @param isRecoveryOpen whether something is still to be made good
 * @param revision how often it was written with another standing; 0 for one that has never been told of
 * @param changedAt when it last became something else
 */
public record CustomerStanding(
        UUID id, CustomerKey customer, Standing standing, boolean isRecoveryOpen, int revision, Instant changedAt) {

    /** Whether nothing that the customer said counts so far, and nothing is to be made good: there is no history to look at. */
    public boolean hasSaidNothing() {
        return standing == Standing.UNKNOWN && !isRecoveryOpen;
    }

    /** The same when nothing is different. */
    public CustomerStanding become(Standing next, boolean recoveryOpen, Instant now) {
        return next == standing
                ? new CustomerStanding(id, customer, standing, recoveryOpen, revision, changedAt)
                : new CustomerStanding(id, customer, next, recoveryOpen, revision + 1, now);
    }
}
