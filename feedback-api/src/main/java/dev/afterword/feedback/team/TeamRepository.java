package dev.afterword.feedback.team;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.afterword.feedback.team.domain.TeamMember;
import dev.afterword.messaging.Ids;
import dev.afterword.web.cursor.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** The teams of every workspace. */
@ApplicationScoped
public class TeamRepository implements PanacheRepositoryBase<TeamMemberEntity, UUID> {

    private static final int MOST_SHOWN = 20;

    private final ObjectMapper json;

    TeamRepository(ObjectMapper json) {
        this.json = json;
    }

    /** Creates or replaces, also when two callers do so at once; returns true when it was created. */
    boolean put(UUID workspace, TeamMember member, Instant now) {
        return (Boolean) getEntityManager().createNativeQuery("""
                insert into team_member (id, workspace_id, ref, name, role, photo_url, greeting, away, created_at, updated_at)
                values (:id, :workspace, :ref, :name, :role, :photoUrl, :greeting, cast(:away as jsonb), :now, :now)
                on conflict (workspace_id, ref) do update
                set name = excluded.name, role = excluded.role, photo_url = excluded.photo_url,
                    greeting = excluded.greeting, away = excluded.away, updated_at = excluded.updated_at
                returning xmax = 0""", Boolean.class) // a row that replaces none has no older version to point to
                .setParameter("id", Ids.next())
                .setParameter("workspace", workspace)
                .setParameter("ref", member.ref())
                .setParameter("name", member.name())
                .setParameter("role", member.role())
                .setParameter("photoUrl", member.photoUrl())
                .setParameter("greeting", member.greeting())
                .setParameter("away", toJson(TeamMemberEntity.awayOf(member)))
                .setParameter("now", now)
                .getSingleResult();
    }

    Optional<TeamMember> find(UUID workspace, String ref) {
        return find("workspaceId = ?1 and ref = ?2", workspace, ref)
                .firstResultOptional()
                .map(TeamMemberEntity::toTeamMember);
    }

    /** Those of them that are there. Also for work that belongs to no request. */
    @ActivateRequestContext
    List<TeamMember> find(UUID workspace, Collection<String> refs) {
        return refs.isEmpty() ? List.of()
                : find("workspaceId = ?1 and ref in ?2", workspace, refs).stream().map(TeamMemberEntity::toTeamMember)
                        .toList();
    }

    /** Which of them are there at the moment. */
    public Set<String> known(UUID workspace, Collection<String> refs) {
        return find(workspace, refs).stream().map(TeamMember::ref).collect(toSet());
    }

    /** The same; they stay until the caller's transaction ends: {@link #remove} waits for it. */
    @SuppressWarnings("unchecked") // the one column is text
    public Set<String> hold(UUID workspace, Collection<String> refs) {
        if (refs.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(getEntityManager().createNativeQuery("""
                select ref from team_member where workspace_id = :workspace and ref in (:refs)
                order by ref for key share""", String.class)
                .setParameter("workspace", workspace)
                .setParameter("refs", refs)
                .getResultList());
    }

    /** Returns false when there is none with that ref. */
    boolean remove(UUID workspace, String ref) {
        return delete("workspaceId = ?1 and ref = ?2", workspace, ref) == 1;
    }

    /** Keys of touchpoints whose rota names that person; not all of them when they are many. */
    @SuppressWarnings("unchecked") // the one column is text
    List<String> touchpointsOf(UUID workspace, String ref) {
        return getEntityManager().createNativeQuery("""
                select key from touchpoint
                where workspace_id = :workspace and deleted_at is null and :ref = any (promise_team)
                order by key limit :most""", String.class)
                .setParameter("workspace", workspace)
                .setParameter("ref", ref)
                .setParameter("most", MOST_SHOWN)
                .getResultList();
    }

    /** Oldest first, beginning behind {@code after}; {@code null} for the beginning. */
    TeamPage page(UUID workspace, Cursor after, int size) {
        var oldestFirst = Sort.by("createdAt").and("id");
        var found = after == null
                ? find("workspaceId = ?1", oldestFirst, workspace)
                : find("workspaceId = ?1 and (createdAt, id) > (?2, ?3)", oldestFirst, workspace, after.time(), after.id());
        return TeamPage.of(found.page(0, size + 1).list(), size);
    }

    private String toJson(Object column) {
        try {
            return json.writeValueAsString(column);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists of texts are always JSON", e);
        }
    }
}
