package dev.afterword.feedback.apikey;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.afterword.web.key.KeyGrant;
import dev.afterword.web.key.KeyHash;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** Finds keys before it is known who asks: across all workspaces, and outside of any request. */
@ApplicationScoped
public class KeyLookupRepository implements PanacheRepositoryBase<ApiKeyEntity, UUID> {

    private final Clock clock;

    KeyLookupRepository(Clock clock) {
        this.clock = clock;
    }

    /** What a key stands for; empty when it is unknown, revoked or expired. */
    @ActivateRequestContext
    public Optional<ValidKey> find(String key) {
        return find("""
                select k.id, w.id, w.name, w.timeZone, k.scopes, k.origins, k.expiresAt
                from ApiKeyEntity k join WorkspaceEntity w on w.id = k.workspaceId
                where k.secretSha256 = ?1 and k.revokedAt is null""", (Object) KeyHash.of(key).bytes())
                .project(Row.class)
                .firstResultOptional()
                .map(Row::toValidKey)
                .filter(found -> found.isValidAt(clock.instant()));
    }

    /** Whether a publishable key that works now names this origin. */
    @ActivateRequestContext
    boolean isOriginOfAnyKey(String origin) {
        return (Boolean) getEntityManager().createNativeQuery("""
                select exists(
                    select 1 from api_key
                    where type = 'publishable' and revoked_at is null and origins @> array[:origin]::text[]
                      and (expires_at is null or expires_at > :now))""", Boolean.class)
                .setParameter("origin", origin)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    record Row(UUID keyId, UUID workspace, String name, String timeZone, List<String> scopes, List<String> origins,
            Instant expiresAt) {

        ValidKey toValidKey() {
            return new ValidKey(new KeyGrant(keyId, workspace, name, timeZone, Set.copyOf(scopes), Set.copyOf(origins)),
                    expiresAt);
        }
    }
}
