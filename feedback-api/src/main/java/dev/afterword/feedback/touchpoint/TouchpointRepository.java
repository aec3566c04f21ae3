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

/** The touchpoints of every workspace. */
@ApplicationScoped
public class TouchpointRepository implements PanacheRepositoryBase<TouchpointEntity, UUID> {

    /** Creates or replaces, also when two callers do so at once; returns true when it was created. */
    boolean put(UUID workspace, Touchpoint touchpoint, Instant now) {
        return (Boolean) getEntityManager().createNativeQuery("""
                insert into touchpoint (id, workspace_id, key, name, kind, journey_stage, owner_name, owner_email,
                                        created_at, updated_at)
                values (:id, :workspace, :key, :name, :kind, :journeyStage, :ownerName, :ownerEmail, :now, :now)
                on conflict (workspace_id, key) do update
                set name = excluded.name, kind = excluded.kind, journey_stage = excluded.journey_stage,
                    owner_name = excluded.owner_name, owner_email = excluded.owner_email,
                    updated_at = excluded.updated_at
                returning xmax = 0""", Boolean.class) // a row that replaces none has no older version to point to
                .setParameter("id", Ids.next())
                .setParameter("workspace", workspace)
                .setParameter("key", touchpoint.key())
                .setParameter("name", touchpoint.name())
                .setParameter("kind", touchpoint.kind().wireName())
                .setParameter("journeyStage", touchpoint.journeyStage().wireName())
                .setParameter("ownerName", touchpoint.owner().name())
                .setParameter("ownerEmail", touchpoint.owner().email())
                .setParameter("now", now)
                .getSingleResult();
    }

    Optional<Touchpoint> find(UUID workspace, String key) {
        return find("workspaceId = ?1 and key = ?2", workspace, key)
                .firstResultOptional()
                .map(TouchpointEntity::toTouchpoint);
    }

    /** Oldest first, beginning behind {@code after}; {@code null} for the beginning. */
    TouchpointPage page(UUID workspace, Cursor after, int size) {
        var oldestFirst = Sort.by("createdAt").and("id");
        var found = after == null
                ? find("workspaceId = ?1", oldestFirst, workspace)
                : find("workspaceId = ?1 and (createdAt, id) > (?2, ?3)", oldestFirst, workspace, after.time(), after.id());
        return TouchpointPage.of(found.page(0, size + 1).list(), size);
    }
}
