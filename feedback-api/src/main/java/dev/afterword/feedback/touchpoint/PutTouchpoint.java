package dev.afterword.feedback.touchpoint;

import java.time.Clock;
import java.util.UUID;

import dev.afterword.feedback.team.TeamRepository;
import dev.afterword.feedback.touchpoint.domain.Touchpoint;
import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Creates a touchpoint or replaces the one with the same key. */
@ApplicationScoped
public class PutTouchpoint {

    private final TouchpointRepository touchpoints;
    private final TeamRepository team;
    private final KnownTouchpoints known;
    private final Clock clock;

    PutTouchpoint(TouchpointRepository touchpoints, TeamRepository team, KnownTouchpoints known, Clock clock) {
        this.touchpoints = touchpoints;
        this.team = team;
        this.known = known;
        this.clock = clock;
    }

    /**
     * Returns true when there was none with that key.
     *
     * @throws ProblemException 422 when somebody on the rota is not in the team, or not any more
     */
    @Transactional
    public boolean put(UUID workspace, Touchpoint touchpoint) {
        if (touchpoint.promise() != null) {
            var rota = touchpoint.promise().team();
            if (team.hold(workspace, rota).size() < rota.size()) {
                throw ProblemException.invalid("/promise/team", "somebody of these is not in the team");
            }
        }
        boolean created = touchpoints.put(workspace, touchpoint, clock.instant());
        known.forget(workspace, touchpoint.key());
        return created;
    }
}
