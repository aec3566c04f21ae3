package dev.afterword.web.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 of an API key: what is stored and what caches are keyed by. A plain hash is enough, because a key is 256 random bits
 * and cannot be guessed as a password can.
 */
public final class KeyHash {

    private final byte[] bytes;

    private KeyHash(byte[] bytes) {
        this.bytes = bytes;
    }

    public static KeyHash of(String key) {
        try {
            return new KeyHash(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** 32 bytes, for a {@code bytea} column. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** In constant time. */
    public boolean matches(byte[] storedHash) {
        return MessageDigest.isEqual(bytes, storedHash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyHash that && matches(that.bytes);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    @Override
    public String toString() {
        return "KeyHash";
    }
}
