package dev.afterword.feedback.team;

import java.time.Clock;
import java.util.UUID;

import dev.afterword.feedback.team.domain.TeamMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Creates a team member or replaces the one with the same ref. Promises already made stay as they were told. */
@ApplicationScoped
public class PutTeamMember {

    private final TeamRepository team;
    private final KnownTeam known;
    private final Clock clock;

    PutTeamMember(TeamRepository team, KnownTeam known, Clock clock) {
        this.team = team;
        this.known = known;
        this.clock = clock;
    }

    /** Returns true when there was none with that ref. */
    @Transactional
    public boolean put(UUID workspace, TeamMember member) {
        boolean created = team.put(workspace, member, clock.instant());
        known.forget(workspace, member.ref());
        return created;
    }
}
