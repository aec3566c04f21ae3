package dev.afterword.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

import dev.afterword.web.problem.ProblemException;

/**
 * A request that says which request it is.
 *
 * @param key as the client sent it
 * @param fingerprint SHA-256 of operation and body: tells a repetition from a key used a second time
 */
public record IdempotentRequest(UUID workspace, String key, byte[] fingerprint) {

    static final String HEADER = "Idempotency-Key";

    /** What the header may hold, as a regular expression: 1 to 255 visible ASCII characters. */
    static final String KEY_FORM = "^[!-~]{1,255}$";

    private static final Pattern VALID_KEY = Pattern.compile(KEY_FORM);

    /**
     * @param key the {@code Idempotency-Key} header; {@code null} when the client sent none
     * @param operation what the client asked for, such as {@code POST /v1/interactions}
     * @return {@code null} without a key
     * @throws ProblemException 422 when the key is malformed
     */
    public static IdempotentRequest orNull(UUID workspace, String key, String operation, byte[] body) {
        return key == null ? null : of(workspace, key, operation, body);
    }

    static IdempotentRequest of(UUID workspace, String key, String operation, byte[] body) {
        if (!VALID_KEY.matcher(key).matches()) {
            throw ProblemException.invalid(HEADER,
                    "must be 1 to 255 visible ASCII characters, such as a UUID made for this request");
        }
        MessageDigest sha256 = sha256();
        sha256.update(operation.getBytes(UTF_8));
        sha256.update((byte) 0);
        return new IdempotentRequest(workspace, key, sha256.digest(body));
    }

    /** One item of a request that does many things. No client can send its key: it holds a blank. */
    public IdempotentRequest item(int index) {
        return new IdempotentRequest(workspace, key + " " + index, fingerprint);
    }

    /** For an advisory lock, where 64 bits have to do: two requests that collide by chance only make one of them try again. */
    long lockId() {
        MessageDigest sha256 = sha256();
        sha256.update("idempotency ".getBytes(UTF_8));
        sha256.update((workspace + " " + key).getBytes(UTF_8));
        return ByteBuffer.wrap(sha256.digest()).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
