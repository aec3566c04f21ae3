package dev.afterword.feedback.team;

import java.util.List;

import dev.afterword.web.cursor.Cursor;

/**
 * Some of the team.
 *
 * @param nextCursor where the rest begins; {@code null} when this is all
 */
public record TeamPage(List<TeamMemberAnswer> team, String nextCursor) {

    /** @param found up to one more than {@code size}, which tells that there are more */
    static TeamPage of(List<TeamMemberEntity> found, int size) {
        var shown = found.subList(0, Math.min(size, found.size()));
        return new TeamPage(
                shown.stream().map(TeamMemberEntity::toTeamMember).map(TeamMemberAnswer::of).toList(),
                found.size() > size ? behind(shown.get(size - 1)) : null);
    }

    private static String behind(TeamMemberEntity last) {
        return new Cursor(last.createdAt, last.id).encode();
    }
}
