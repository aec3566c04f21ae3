package dev.afterword.scoring.recovery;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.scoring.retention.AgedRows;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Recoveries that were closed so long ago go, with what was written about them; of those that were closed since, what customers
 * said so long ago. Open ones wait for people.
 */
@ApplicationScoped
class ForgetAgedRecoveries implements AgedRows {

    private final ForgetRepository recoveries;

    ForgetAgedRecoveries(ForgetRepository recoveries) {
        this.recoveries = recoveries;
    }

    @Override
    public int forget(UUID workspace, Instant before, int limit) {
        int removed = recoveries.removeClosedBefore(workspace, before, limit);
        return Math.max(removed, recoveries.forgetResponsesBefore(workspace, before, limit));
    }
}
