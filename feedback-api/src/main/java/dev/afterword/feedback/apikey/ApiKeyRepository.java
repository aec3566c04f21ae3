package dev.afterword.feedback.apikey;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import dev.afterword.web.key.KeyGrant;
import dev.afterword.web.key.KeyHash;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** The API keys of every workspace, found by the key itself because nothing else is known of who asks. */
@ApplicationScoped
public class ApiKeyRepository implements PanacheRepositoryBase<ApiKeyEntity, UUID> {

    private final Clock clock;

    ApiKeyRepository(Clock clock) {
        this.clock = clock;
    }

    /** Stores what is kept of a new key that never expires. */
    public void add(UUID workspace, String key, Set<String> scopes) {
        var entity = new ApiKeyEntity();
        entity.id = Ids.next();
        entity.workspaceId = workspace;
        entity.secretSha256 = KeyHash.of(key).bytes();
        entity.scopes = List.copyOf(new TreeSet<>(scopes));
        entity.createdAt = clock.instant();
        persist(entity);
    }

    /** What a key stands for; empty when it is unknown or has expired. Keys are checked before there is a request. */
    @ActivateRequestContext
    public Optional<ValidKey> find(String key) {
        return find("""
                select k.id, w.id, w.name, w.timeZone, k.scopes, k.expiresAt
                from ApiKeyEntity k join WorkspaceEntity w on w.id = k.workspaceId
                where k.secretSha256 = ?1""", (Object) KeyHash.of(key).bytes())
                .project(Row.class)
                .firstResultOptional()
                .map(Row::toValidKey)
                .filter(found -> found.isValidAt(clock.instant()));
    }

    record Row(UUID keyId, UUID workspace, String name, String timeZone, List<String> scopes, Instant expiresAt) {

        ValidKey toValidKey() {
            return new ValidKey(new KeyGrant(keyId, workspace, name, timeZone, Set.copyOf(scopes)), expiresAt);
        }
    }
}
