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

    /** Never fed, only copied: to look one up takes longer than to hash a key. */
    private static final MessageDigest SHA_256 = sha256();

    private final byte[] bytes;

    private KeyHash(byte[] bytes) {
        this.bytes = bytes;
    }

    public static KeyHash of(String key) {
        try {
            return new KeyHash(((MessageDigest) SHA_256.clone()).digest(key.getBytes(UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of the JDK can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
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
