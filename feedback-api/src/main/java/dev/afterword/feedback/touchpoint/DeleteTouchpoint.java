package dev.afterword.feedback.touchpoint;

import java.time.Clock;
import java.util.UUID;

import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes a touchpoint out of use. Interactions recorded there stay, and so do their promises. */
@ApplicationScoped
public class DeleteTouchpoint {

    private final TouchpointRepository touchpoints;
    private final KnownTouchpoints known;
    private final Clock clock;

    DeleteTouchpoint(TouchpointRepository touchpoints, KnownTouchpoints known, Clock clock) {
        this.touchpoints = touchpoints;
        this.known = known;
        this.clock = clock;
    }

    /** @throws ProblemException 404 */
    @Transactional
    public void delete(UUID workspace, String key) {
        if (!touchpoints.hide(workspace, key, clock.instant())) {
            throw ProblemException.notFound("touchpoint");
        }
        known.forget(workspace, key);
    }
}
