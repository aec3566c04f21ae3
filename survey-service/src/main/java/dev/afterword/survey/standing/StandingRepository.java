package dev.afterword.survey.standing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hibernate.Session;

import dev.afterword.columns.Columns;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.StandingChanged;
import dev.afterword.messaging.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What customers are to the business, by workspace and ref. */
@ApplicationScoped
public class StandingRepository {

    private static final String NOTE = """
            insert into customer_standing as known (workspace, customer_ref, standing, changed_at, interaction_id)
            select distinct on (1, 2) * from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::uuid[])
                as told (workspace, customer_ref, standing, changed_at, interaction_id)
            order by 1, 2, changed_at desc, interaction_id desc
            on conflict (workspace, customer_ref) do update set standing = excluded.standing,
                changed_at = excluded.changed_at, interaction_id = excluded.interaction_id
            where (known.changed_at, known.interaction_id) < (excluded.changed_at, excluded.interaction_id)""";

    private static final String FIND = """
            select customer_ref, standing from customer_standing
            where workspace = ? and customer_ref = any(?::text[])""";

    private static final String FORGET = """
            delete from customer_standing where workspace = :workspace and customer_ref = :ref and interaction_id < :bound""";

    private final EntityManager entities;

    StandingRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** One statement for all of them; the latest word on each customer holds. */
    void note(List<CloudEvent<StandingChanged>> events) {
        if (events.isEmpty()) {
            return;
        }
        entities.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(NOTE)) {
                Columns.of(insert, events)
                        .set("uuid", CloudEvent::workspace)
                        .set("text", event -> event.data().interaction().customerRef())
                        .set("text", event -> event.data().standing().after())
                        .set("timestamptz", event -> event.data().changedAt())
                        .set("uuid", event -> event.data().interaction().interactionId());
                insert.executeUpdate();
            }
        });
    }

    /** Ref to standing; a customer of whom we were told nothing is not there. */
    Map<String, String> find(UUID workspace, Collection<String> refs) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                select.setObject(1, workspace);
                Columns.after(1, select, refs).set("text", ref -> ref);
                var found = new HashMap<String, String>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString(1), rows.getString(2));
                    }
                }
                return found;
            }
        });
    }

    /** Removes what came from interactions recorded until then. */
    public void forget(UUID workspace, String customerRef, Instant until) {
        entities.createNativeQuery(FORGET)
                .setParameter("workspace", workspace)
                .setParameter("ref", customerRef)
                .setParameter("bound", Ids.boundAfter(until))
                .executeUpdate();
    }
}
