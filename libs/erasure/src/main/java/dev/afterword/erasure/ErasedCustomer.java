package dev.afterword.erasure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Which customer of which workspace, without saying who.
 *
 * @param refSha256 SHA-256 of the customer's ref, in hexadecimal
 */
record ErasedCustomer(UUID workspace, String refSha256) {

    static ErasedCustomer of(UUID workspace, String ref) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(ref.getBytes(StandardCharsets.UTF_8));
            return new ErasedCustomer(workspace, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
