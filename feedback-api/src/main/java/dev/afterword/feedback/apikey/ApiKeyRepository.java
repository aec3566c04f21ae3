package dev.afterword.feedback.apikey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.feedback.apikey.domain.ApiKey;
import dev.afterword.feedback.apikey.domain.NewKey;
import dev.afterword.messaging.Ids;
import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.key.Scopes;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;

/** The API keys as their workspaces see them. */
@ApplicationScoped
public class ApiKeyRepository implements PanacheRepositoryBase<ApiKeyEntity, UUID> {

    /** Stores what is kept of a new key. */
    public ApiKey add(UUID workspace, NewKey wanted, String key, Instant now) {
        var entity = ApiKeyEntity.of(wanted, key);
        entity.id = Ids.next();
        entity.workspaceId = workspace;
        entity.createdAt = now;
        persist(entity);
        return entity.toApiKey();
    }

    /** Holds everybody else who would create or revoke a key of that workspace, on any pod, until the transaction ends. */
    void lockKeysOf(UUID workspace) {
        getEntityManager().createNativeQuery("select 1 from workspace where id = :id for no key update", Integer.class)
                .setParameter("id", workspace)
                .getSingleResult();
    }

    Optional<ApiKey> find(UUID workspace, UUID id) {
        return find("workspaceId = ?1 and id = ?2", workspace, id)
                .firstResultOptional()
                .map(ApiKeyEntity::toApiKey);
    }

    /** Oldest first, beginning behind {@code after}; {@code null} for the beginning. */
    ApiKeyPage page(UUID workspace, Cursor after, int size) {
        var oldestFirst = Sort.by("createdAt").and("id");
        var found = after == null
                ? find("workspaceId = ?1", oldestFirst, workspace)
                : find("workspaceId = ?1 and (createdAt, id) > (?2, ?3)", oldestFirst, workspace, after.time(), after.id());
        return ApiKeyPage.of(found.page(0, size + 1).list(), size);
    }

    void revoke(UUID workspace, UUID id, Instant now) {
        update("revokedAt = ?3 where workspaceId = ?1 and id = ?2 and revokedAt is null", workspace, id, now);
    }

    /** How many keys of that workspace work at that time. */
    long countAlive(UUID workspace, Instant now) {
        return count("workspaceId = ?1 and revokedAt is null and (expiresAt is null or expiresAt > ?2)", workspace, now);
    }

    /** Whether a key of that workspace other than this one may administer it at that time. */
    boolean hasOtherAdmin(UUID workspace, UUID id, Instant now) {
        return (Boolean) getEntityManager().createNativeQuery("""
                select exists(
                    select 1 from api_key
                    where workspace_id = :workspace and id <> :id and :admin = any(scopes)
                      and revoked_at is null and (expires_at is null or expires_at > :now))""", Boolean.class)
                .setParameter("workspace", workspace)
                .setParameter("id", id)
                .setParameter("admin", Scopes.ADMIN)
                .setParameter("now", now)
                .getSingleResult();
    }
}
