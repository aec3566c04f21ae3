package dev.afterword.feedback.workspace;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.feedback.workspace.domain.Workspace;
import dev.afterword.web.cursor.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

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

    /** Stores a new workspace at once: later statements refer to it, and not all of them go through Hibernate's own queue. */
    public void add(Workspace workspace, Instant now) {
        var entity = new WorkspaceEntity();
        entity.id = workspace.id();
        entity.operator = workspace.operator();
        entity.createdAt = now;
        entity.set(workspace);
        persistAndFlush(entity);
    }

    /** Also for work that belongs to no request. */
    @ActivateRequestContext
    Optional<Workspace> find(UUID id) {
        return findByIdOptional(id).map(WorkspaceEntity::toWorkspace);
    }

    /** Returns it as it is now; empty when there is none with that id. */
    Optional<Workspace> replace(Workspace wanted) {
        return findByIdOptional(wanted.id()).map(entity -> {
            entity.set(wanted);
            return entity.toWorkspace();
        });
    }

    /** All of them, oldest first, beginning behind {@code after}; {@code null} for the beginning. */
    WorkspacePage page(Cursor after, int size) {
        var oldestFirst = Sort.by("createdAt").and("id");
        var found = after == null
                ? findAll(oldestFirst)
                : find("(createdAt, id) > (?1, ?2)", oldestFirst, after.time(), after.id());
        return WorkspacePage.of(found.page(0, size + 1).list(), size);
    }

    /** The page that somebody sees who may see this one alone. */
    WorkspacePage pageOf(UUID id, Cursor after) {
        return WorkspacePage.of(after == null
                ? list("id", id)
                : list("id = ?1 and (createdAt, id) > (?2, ?3)", id, after.time(), after.id()), 1);
    }
}
