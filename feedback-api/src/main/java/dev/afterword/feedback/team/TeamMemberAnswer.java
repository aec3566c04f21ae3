package dev.afterword.feedback.team;

import java.util.List;

import dev.afterword.feedback.team.domain.Away;
import dev.afterword.feedback.team.domain.TeamMember;

/** What the client sees of a team member; its field names are the public API. */
public record TeamMemberAnswer(String ref, String name, String role, String photoUrl, String greeting, List<Away> away) {

    static TeamMemberAnswer of(TeamMember member) {
        return new TeamMemberAnswer(member.ref(), member.name(), member.role(), member.photoUrl(), member.greeting(),
                member.away());
    }
}
