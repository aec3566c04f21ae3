package dev.afterword.feedback.touchpoint;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import java.time.Clock;
import java.util.UUID;

import org.jboss.logging.Logger;

import dev.afterword.feedback.touchpoint.domain.Touchpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Adds a touchpoint that came up with its first interaction. */
@ApplicationScoped
public class CreateTouchpoint {

    private static final Logger LOG = Logger.getLogger(CreateTouchpoint.class);

    private final TouchpointRepository touchpoints;
    private final Clock clock;

    CreateTouchpoint(TouchpointRepository touchpoints, Clock clock) {
        this.touchpoints = touchpoints;
        this.clock = clock;
    }

    /** Leaves one that is there as it is: an administrator may just have made it. Of its own, whatever the caller's ends in. */
    @Transactional(REQUIRES_NEW)
    void create(UUID workspace, Touchpoint touchpoint) {
        if (touchpoints.addIfNew(workspace, touchpoint, clock.instant())) {
            LOG.infof("Touchpoint %s of workspace %s came up with its first interaction", touchpoint.key(), workspace);
        }
    }
}
