package dev.afterword.feedback.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Interactions whose time has passed. */
@ApplicationScoped
public class RetentionRepository {

    /** Promise, outcome and self-rating go with their interaction. Another pod's batch is left to it. */
    private static final String REMOVE = """
            delete from interaction where id in (
                select interaction.id from interaction join workspace on workspace.id = interaction.workspace_id
                where workspace_id = :workspace
                    and occurred_at < cast(:now as timestamptz) - make_interval(days => workspace.retention_days)
                order by occurred_at limit :limit for update of interaction skip locked)""";

    private final EntityManager entities;

    RetentionRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<UUID> workspaces() {
        return entities.createQuery("select w.id from WorkspaceEntity w order by w.id", UUID.class).getResultList();
    }

    /** Removes up to {@code limit} interactions that are older than their workspace keeps any; returns how many. */
    int remove(UUID workspace, Instant now, int limit) {
        return entities.createNativeQuery(REMOVE)
                .setParameter("workspace", workspace)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
