package dev.afterword.feedback.apikey.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is known of an API key; never the key itself.
 *
 * @param lastFour the last four characters of the key, to tell keys apart; {@code null} when they were not kept
 * @param scopes sorted
 * @param origins sorted; empty for a secret key
 * @param expiresAt {@code null}: never
 * @param lastUsedAt to the minute or so; {@code null}: not yet
 * @param revokedAt {@code null}: it was not revoked
 */
public record ApiKey(UUID id, String name, KeyType type, String lastFour, List<String> scopes, List<String> origins,
        Instant createdAt, Instant expiresAt, Instant lastUsedAt, Instant revokedAt) {

    public boolean worksAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
