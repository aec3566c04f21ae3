package dev.afterword.scoring.interaction;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.scoring.retention.AgedRows;
import jakarta.enterprise.context.ApplicationScoped;

/** Old interactions become nobody's, and count as before. */
@ApplicationScoped
class ForgetAgedInteractions implements AgedRows {

    private final InteractionRepository interactions;

    ForgetAgedInteractions(InteractionRepository interactions) {
        this.interactions = interactions;
    }

    @Override
    public int forget(UUID workspace, Instant before, int limit) {
        return interactions.forgetCustomersBefore(workspace, AgedRows.dayOf(before), limit);
    }
}
