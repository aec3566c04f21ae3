package dev.afterword.feedback.apikey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is kept of an API key; never the key itself. */
@Entity
@Table(name = "api_key")
public class ApiKeyEntity extends PanacheEntityBase {

    @Id
    public UUID id;
    public UUID workspaceId;
    public byte[] secretSha256;
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> scopes;
    public Instant createdAt;
    public Instant expiresAt;
}
