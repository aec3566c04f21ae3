package dev.afterword.feedback.apikey;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.afterword.feedback.apikey.domain.ApiKey;
import dev.afterword.feedback.apikey.domain.KeyType;
import dev.afterword.feedback.apikey.domain.NewKey;
import dev.afterword.web.key.KeyHash;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is kept of an API key; never the key itself. */
@Entity
@Table(name = "api_key")
public class ApiKeyEntity extends PanacheEntityBase {

    private static final int SHOWN_CHARACTERS = 4;

    @Id
    public UUID id;
    public UUID workspaceId;
    public byte[] secretSha256;
    public String name;
    public String type;
    public String lastFour;
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> scopes;
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> origins;
    public Instant createdAt;
    public Instant expiresAt;
    public Instant lastUsedAt;
    public Instant revokedAt;

    /** @param key in plain text; only its hash and its last characters are taken */
    static ApiKeyEntity of(NewKey wanted, String key) {
        var entity = new ApiKeyEntity();
        entity.secretSha256 = KeyHash.of(key).bytes();
        entity.name = wanted.name();
        entity.type = wanted.type().wireName();
        entity.lastFour = key.substring(key.length() - SHOWN_CHARACTERS);
        entity.scopes = List.copyOf(new TreeSet<>(wanted.scopes()));
        entity.origins = List.copyOf(new TreeSet<>(wanted.origins()));
        entity.expiresAt = wanted.expiresAt();
        return entity;
    }

    ApiKey toApiKey() {
        return new ApiKey(id, name, KeyType.ofWireName(type).orElseThrow(), lastFour, scopes, origins, createdAt, expiresAt,
                lastUsedAt, revokedAt);
    }
}
