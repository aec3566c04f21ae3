package dev.afterword.feedback.interaction;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import dev.afterword.feedback.touchpoint.TouchpointEntity;
import dev.afterword.feedback.workspace.WorkspaceEntity;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Interactions with all that an event tells of them. */
@ApplicationScoped
public class ToldInteractionRepository implements PanacheRepositoryBase<InteractionEntity, UUID> {

    /**
     * Those that are there, by id; the caller knows that they are of its workspace. Their rows are held until the caller's
     * transaction ends, so that a customer who is just being erased is erased from what that transaction tells, too: either
     * we read what is left, or the erasure waits and finds our event in the outbox.
     */
    public Map<UUID, ToldInteraction> hold(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        getEntityManager()
                .createNativeQuery("select id from interaction where id in (:ids) order by id for share", UUID.class)
                .setParameter("ids", ids)
                .getResultList();
        return find("""
                select i, t, w from InteractionEntity i
                join WorkspaceEntity w on w.id = i.workspaceId
                left join TouchpointEntity t on t.workspaceId = i.workspaceId and t.key = i.touchpoint
                where i.id in ?1""", ids)
                .project(Row.class)
                .stream()
                .collect(toMap(row -> row.interaction.id, row -> ToldInteraction.of(row.interaction, row.touchpoint,
                        row.workspace)));
    }

    record Row(InteractionEntity interaction, TouchpointEntity touchpoint, WorkspaceEntity workspace) {
    }
}
