package dev.afterword.feedback.apikey;

import java.time.Instant;

import dev.afterword.web.key.KeyGrant;

/**
 * A key that was found.
 *
 * @param grant what it allows
 * @param expiresAt from when on it allows nothing; {@code null}: never
 */
public record ValidKey(KeyGrant grant, Instant expiresAt) {

    boolean isValidAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
