package dev.afterword.feedback.touchpoint;

import java.time.Clock;
import java.util.UUID;

import dev.afterword.feedback.touchpoint.domain.Touchpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Creates a touchpoint or replaces the one with the same key. */
@ApplicationScoped
public class PutTouchpoint {

    private final TouchpointRepository touchpoints;
    private final KnownTouchpoints known;
    private final Clock clock;

    PutTouchpoint(TouchpointRepository touchpoints, KnownTouchpoints known, Clock clock) {
        this.touchpoints = touchpoints;
        this.known = known;
        this.clock = clock;
    }

    /** Returns true when there was none with that key. */
    @Transactional
    public boolean put(UUID workspace, Touchpoint touchpoint) {
        boolean created = touchpoints.put(workspace, touchpoint, clock.instant());
        known.forget(workspace, touchpoint.key());
        return created;
    }
}
