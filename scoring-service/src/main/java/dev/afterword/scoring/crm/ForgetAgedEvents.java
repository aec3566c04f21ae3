package dev.afterword.scoring.crm;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.scoring.retention.AgedRows;
import jakarta.enterprise.context.ApplicationScoped;

/** Events that are older than their workspace keeps anything go, and cannot be sent again. */
@ApplicationScoped
class ForgetAgedEvents implements AgedRows {

    private final KeptEventRepository events;

    ForgetAgedEvents(KeptEventRepository events) {
        this.events = events;
    }

    @Override
    public int forget(UUID workspace, Instant before, int limit) {
        return events.removeBefore(workspace, before, limit);
    }
}
