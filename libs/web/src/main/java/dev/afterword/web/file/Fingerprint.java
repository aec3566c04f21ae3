package dev.afterword.web.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one content of a file from another, so that browsers and caches may keep it. Not for secrets. */
public final class Fingerprint {

    private Fingerprint() {
    }

    /**
     * The beginning of its SHA-256, in hexadecimal.
     *
     * @param bytes how many of the 32 bytes
     */
    public static String of(byte[] content, int bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
