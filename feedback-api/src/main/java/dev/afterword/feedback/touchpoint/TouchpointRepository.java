package dev.afterword.feedback.touchpoint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.feedback.touchpoint.domain.Touchpoint;
import dev.afterword.messaging.Ids;
import dev.afterword.web.cursor.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;

/** The touchpoints of every workspace. */
@ApplicationScoped
public class TouchpointRepository implements PanacheRepositoryBase<TouchpointEntity, UUID> {

    private static final String INSERT = """
            insert into touchpoint as old (id, workspace_id, key, name, kind, journey_stage, owner_name, owner_email,
                                           promise_team, promise_within_minutes, review_url, created_at, updated_at)
            values (:id, :workspace, :key, :name, :kind, :journeyStage, :ownerName, :ownerEmail,
                    cast(:promiseTeam as text[]), :promiseWithin, :reviewUrl, :now, :now)
            on conflict (workspace_id, key) do update
            set id = case when old.deleted_at is null then old.id else excluded.id end,
                created_at = case when old.deleted_at is null then old.created_at else excluded.created_at end,
                name = excluded.name, kind = excluded.kind, journey_stage = excluded.journey_stage,
                owner_name = excluded.owner_name, owner_email = excluded.owner_email,
                promise_team = excluded.promise_team, promise_within_minutes = excluded.promise_within_minutes,
                review_url = excluded.review_url, updated_at = excluded.updated_at, deleted_at = null
            """;

    /**
     * Creates or replaces, also when two callers do so at once; returns true when it was created. In the place of a deleted
     * one comes a new one: its id and its age are its own.
     */
    boolean put(UUID workspace, Touchpoint touchpoint, Instant now) {
        return (Boolean) bind(getEntityManager().createNativeQuery(INSERT + "returning id = :id", Boolean.class), workspace,
                touchpoint, now).getSingleResult();
    }

    /** Leaves one that is there as it is, and returns false then. */
    boolean addIfNew(UUID workspace, Touchpoint touchpoint, Instant now) {
        return bind(getEntityManager().createNativeQuery(INSERT + "where old.deleted_at is not null"), workspace, touchpoint,
                now).executeUpdate() == 1;
    }

    private static Query bind(Query insert, UUID workspace, Touchpoint touchpoint, Instant now) {
        var promise = Optional.ofNullable(touchpoint.promise());
        return insert
                .setParameter("id", Ids.next())
                .setParameter("workspace", workspace)
                .setParameter("key", touchpoint.key())
                .setParameter("name", touchpoint.name())
                .setParameter("kind", touchpoint.kind().wireName())
                .setParameter("journeyStage", touchpoint.journeyStage().wireName())
                .setParameter("ownerName", touchpoint.owner().name())
                .setParameter("ownerEmail", touchpoint.owner().email())
                .setParameter("promiseTeam", promise.map(policy -> policy.team().toArray(String[]::new)).orElse(null))
                .setParameter("promiseWithin", promise.map(policy -> (int) policy.within().toMinutes()).orElse(null))
                .setParameter("reviewUrl", touchpoint.reviewUrl())
                .setParameter("now", now);
    }

    long count(UUID workspace) {
        return count("workspaceId", workspace);
    }

    /** Hides it from everybody but those who still have to tell of an interaction there; false when there is none. */
    boolean hide(UUID workspace, String key, Instant now) {
        return update("""
                deletedAt = ?1, updatedAt = ?1, promiseTeam = null, promiseWithinMinutes = null
                where workspaceId = ?2 and key = ?3 and deletedAt is null""", now, workspace, key) == 1;
    }

    Optional<Touchpoint> find(UUID workspace, String key) {
        return find("workspaceId = ?1 and key = ?2 and deletedAt is null", workspace, key)
                .firstResultOptional()
                .map(TouchpointEntity::toTouchpoint);
    }

    /** Oldest first, beginning behind {@code after}; {@code null} for the beginning. */
    TouchpointPage page(UUID workspace, Cursor after, int size) {
        var oldestFirst = Sort.by("createdAt").and("id");
        var found = after == null
                ? find("workspaceId = ?1 and deletedAt is null", oldestFirst, workspace)
                : find("workspaceId = ?1 and deletedAt is null and (createdAt, id) > (?2, ?3)", oldestFirst, workspace,
                        after.time(), after.id());
        return TouchpointPage.of(found.page(0, size + 1).list(), size);
    }
}
