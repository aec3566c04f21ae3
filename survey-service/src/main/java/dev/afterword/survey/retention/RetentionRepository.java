package dev.afterword.survey.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What is older than its workspace keeps anything. */
@ApplicationScoped
public class RetentionRepository {

    /** The answers and what is still to be sent go with the invitation. Another pod's batch is left to it. */
    private static final String REMOVE = """
            with old as (
                select interaction_id, id from invitation
                where workspace = :workspace and occurred_at < cast(:before as timestamptz)
                order by occurred_at limit :limit for update skip locked),
            responses as (delete from response using old where invitation_id = old.id),
            deliveries as (delete from delivery using old where delivery.interaction_id = old.interaction_id)
            delete from invitation using old where invitation.interaction_id = old.interaction_id""";

    private static final String REMOVE_STANDINGS = """
            delete from customer_standing where workspace = :workspace and changed_at < cast(:before as timestamptz)""";

    private final EntityManager entities;

    RetentionRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Removes up to {@code limit} invitations about interactions before that time; returns how many. */
    int remove(UUID workspace, Instant before, int limit) {
        return entities.createNativeQuery(REMOVE).setParameter("workspace", workspace)
                .setParameter("before", before.atOffset(ZoneOffset.UTC)).setParameter("limit", limit).executeUpdate();
    }

    /** Customers who have not been told of since then are unknown again. */
    void removeStandings(UUID workspace, Instant before) {
        entities.createNativeQuery(REMOVE_STANDINGS).setParameter("workspace", workspace)
                .setParameter("before", before.atOffset(ZoneOffset.UTC)).executeUpdate();
    }
}
