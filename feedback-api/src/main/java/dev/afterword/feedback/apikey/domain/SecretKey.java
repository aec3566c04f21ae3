package dev.afterword.feedback.apikey.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** The form of a secret API key, and the only trace of it that is kept. */
public final class SecretKey {

    /** What a key must be, as told to whoever set another. */
    public static final String RULE = "must be fb_sk_ followed by 32 to 128 letters, digits, - or _"
            + " that nobody can guess, for example from `openssl rand -hex 32`";

    private static final Pattern PATTERN = Pattern.compile("fb_sk_[A-Za-z0-9_-]{32,128}");

    private SecretKey() {
    }

    public static boolean isValid(String key) {
        return PATTERN.matcher(key).matches();
    }

    /** 32 bytes. No salt and no slow hash: 256 random bits cannot be guessed, and every request asks. */
    public static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
