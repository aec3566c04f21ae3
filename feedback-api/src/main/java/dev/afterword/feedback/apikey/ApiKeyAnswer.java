package dev.afterword.feedback.apikey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.afterword.feedback.apikey.domain.ApiKey;

/**
 * What the client sees of an API key; its field names are the public API.
 *
 * @param prefix how the key begins
 * @param lastFour how it ends; {@code null} when that was not kept
 */
public record ApiKeyAnswer(UUID id, String name, String type, String prefix, String lastFour, List<String> scopes,
        List<String> origins, Instant createdAt, Instant expiresAt, Instant lastUsedAt, Instant revokedAt) {

    static ApiKeyAnswer of(ApiKey key) {
        return new ApiKeyAnswer(key.id(), key.name(), key.type().wireName(),
                key.type().prefix(), key.lastFour(), key.scopes(), key.origins(), key.createdAt(), key.expiresAt(),
                key.lastUsedAt(), key.revokedAt());
    }
}
