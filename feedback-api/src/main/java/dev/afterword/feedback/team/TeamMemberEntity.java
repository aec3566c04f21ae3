package dev.afterword.feedback.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.afterword.feedback.team.domain.Away;
import dev.afterword.feedback.team.domain.TeamMember;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A team member as stored; the days away as pairs of dates. */
@Entity
@Table(name = "team_member")
public class TeamMemberEntity extends PanacheEntityBase {

    @Id
    public UUID id;
    public UUID workspaceId;
    public String ref;
    public String name;
    public String role;
    public String photoUrl;
    public String greeting;
    @JdbcTypeCode(SqlTypes.JSON)
    public List<List<String>> away;
    public Instant createdAt;
    public Instant updatedAt;

    static List<List<String>> awayOf(TeamMember member) {
        return member.away().stream().map(days -> List.of(days.from().toString(), days.to().toString())).toList();
    }

    TeamMember toTeamMember() {
        return new TeamMember(ref, name, role, photoUrl, greeting, away.stream()
                .map(days -> new Away(LocalDate.parse(days.get(0)), LocalDate.parse(days.get(1)))).toList());
    }
}
