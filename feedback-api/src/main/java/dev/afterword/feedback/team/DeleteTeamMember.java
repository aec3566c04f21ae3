package dev.afterword.feedback.team;

import java.util.UUID;

import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Takes somebody out of the team. Refused while a rota names the person: a rota that grew shorter by itself, at last to
 * nobody, would be seen by no one.
 */
@ApplicationScoped
public class DeleteTeamMember {

    private final TeamRepository team;
    private final KnownTeam known;

    DeleteTeamMember(TeamRepository team, KnownTeam known) {
        this.team = team;
        this.known = known;
    }

    /**
     * The row goes first: that waits for whoever is just putting the person on a rota, so the look at the rotas misses none.
     *
     * @throws ProblemException 404, or 409 naming the touchpoints
     */
    @Transactional
    public void delete(UUID workspace, String ref) {
        if (!team.remove(workspace, ref)) {
            throw ProblemException.notFound("team member");
        }
        var touchpoints = team.touchpointsOf(workspace, ref);
        if (!touchpoints.isEmpty()) {
            throw ProblemException.conflict("Take this person off the rota of these touchpoints first: "
                    + String.join(", ", touchpoints) + ".");
        }
        known.forget(workspace, ref);
    }
}
