package dev.afterword.feedback.promise;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The promises of every workspace. */
@ApplicationScoped
public class PromiseRepository implements PanacheRepositoryBase<PromiseEntity, UUID> {

    /** Held until the caller's transaction ends. */
    Optional<PromiseEntity> lock(UUID workspace, UUID interaction) {
        return find("workspaceId = ?1 and interactionId = ?2", workspace, interaction)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether that is an interaction of the workspace at all. */
    boolean isInteraction(UUID workspace, UUID id) {
        return getEntityManager()
                .createQuery("select count(*) from InteractionEntity where workspaceId = ?1 and id = ?2", Long.class)
                .setParameter(1, workspace)
                .setParameter(2, id)
                .getSingleResult() > 0;
    }

    /**
     * Marks as broken what was due before {@code now} and is still open, longest overdue first. Passes over what another pod
     * or somebody who keeps a promise holds at the moment; who comes later finds it settled, or still open.
     *
     * @return their interactions, at most {@code limit}
     */
    @SuppressWarnings("unchecked") // the one column is a uuid
    List<UUID> breakOverdue(Instant now, int limit) {
        return getEntityManager().createNativeQuery("""
                update promise set state = 'broken', revision = revision + 1
                where interaction_id = any (array(
                    select interaction_id from promise where state = 'open' and due_at < :now
                    order by due_at limit :limit for update skip locked))
                returning interaction_id""", UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    List<PromiseEntity> of(Collection<UUID> interactions) {
        return list("interactionId in ?1 order by dueAt, interactionId", interactions);
    }
}
