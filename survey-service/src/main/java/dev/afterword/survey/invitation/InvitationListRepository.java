package dev.afterword.survey.invitation;

import static java.time.ZoneOffset.UTC;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.afterword.web.cursor.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Invitations as lists show them. */
@ApplicationScoped
class InvitationListRepository {

    private final EntityManager entities;

    InvitationListRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Newest first, from after the cursor; {@code null} for the beginning. */
    @SuppressWarnings("unchecked")
    List<InvitationEntity> find(UUID workspace, InvitationFilter filter, Cursor after, int atMost) {
        var conditions = new ArrayList<String>();
        Map<String, Object> values = new HashMap<>();
        add(conditions, values, "status", filter.status(), "status = :status");
        add(conditions, values, "reason", filter.reason(), "(suppressed_because = :reason or failed_because = :reason)");
        add(conditions, values, "touchpoint", filter.touchpoint(), "touchpoint = :touchpoint");
        // As the index has it: the ref stands in the interaction alone.
        add(conditions, values, "customer", filter.customer(), "cast(interaction as jsonb) ->> 'customer_ref' = :customer");
        add(conditions, values, "begin", filter.from() == null ? null : filter.from().atOffset(UTC), "created_at >= :begin");
        add(conditions, values, "end", filter.to() == null ? null : filter.to().atOffset(UTC), "created_at < :end");
        if (after != null) {
            add(conditions, values, "time", after.time().atOffset(UTC), "(created_at, id) < (:time, :id)");
            values.put("id", after.id());
        }
        conditions.add(0, "workspace = :workspace");
        var query = entities.createNativeQuery("select * from invitation where " + String.join(" and ", conditions)
                + " order by created_at desc, id desc limit :limit", InvitationEntity.class);
        values.forEach(query::setParameter);
        return query.setParameter("workspace", workspace).setParameter("limit", atMost).getResultList();
    }

    private static void add(List<String> conditions, Map<String, Object> values, String name, Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
