package dev.afterword.feedback.workspace;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The tenants. */
@ApplicationScoped
public class WorkspaceRepository implements PanacheRepositoryBase<WorkspaceEntity, UUID> {

    /** Any number, as long as it is always the same one: it names the lock, not a row. */
    private static final long FIRST_WORKSPACE_LOCK = 4_207_849_484L;

    /** Holds every other pod at this line until the caller's transaction ends. */
    public void lockCreation() {
        getEntityManager().createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", FIRST_WORKSPACE_LOCK)
                .getSingleResult();
    }

    /** Stores a new workspace and returns its id. */
    public UUID add(String name, String timeZone, Instant now) {
        var workspace = new WorkspaceEntity();
        workspace.id = Ids.next();
        workspace.name = name;
        workspace.timeZone = timeZone;
        workspace.createdAt = now;
        persist(workspace);
        return workspace.id;
    }
}
