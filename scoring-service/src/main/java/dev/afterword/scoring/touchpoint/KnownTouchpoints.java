package dev.afterword.scoring.touchpoint;

import java.util.UUID;

import dev.afterword.contracts.TouchpointRef;
import jakarta.enterprise.context.ApplicationScoped;

/** What touchpoints are called and whose they are, for events that speak of no single interaction. */
@ApplicationScoped
public class KnownTouchpoints {

    private final TouchpointRepository touchpoints;

    KnownTouchpoints(TouchpointRepository touchpoints) {
        this.touchpoints = touchpoints;
    }

    /** As the latest interaction told; {@code null} while none has. */
    public TouchpointRef of(UUID workspace, String key) {
        return touchpoints.find(workspace, key).orElse(null);
    }
}
