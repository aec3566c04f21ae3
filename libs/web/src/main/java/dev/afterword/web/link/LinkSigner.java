package dev.afterword.web.link;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks the 36 characters behind {@code /s/}: base64url of interaction id (16 bytes), key id (1) and the first 10
 * bytes of an HMAC-SHA-256 over a purpose label and both. 27 bytes are 36 characters exactly, so a link has one spelling only.
 */
public final class LinkSigner {

    /** Length of every link. */
    public static final int LENGTH = 36;

    /** Shorter keys would be weaker than the hash they feed. */
    public static final int MIN_KEY_BYTES = 32;

    private static final int SIGNED_BYTES = 17;
    private static final int TAG_BYTES = 10;
    private static final int LAST_ASCII = 127;
    private static final String HMAC = "HmacSHA256";

    /** A key used elsewhere for something else must not produce a valid link by accident. */
    private static final byte[] PURPOSE = "afterword survey link v1\0".getBytes(US_ASCII);

    private final byte signingKey;
    private final Map<Byte, SecretKeySpec> keys = new HashMap<>();

    /**
     * @param signingKey id of the key that signs new links, 0 to 255
     * @param keys every key whose links are still honoured, by id
     * @throws IllegalArgumentException naming the key that is missing or too short, never its value
     */
    public LinkSigner(int signingKey, Map<Integer, byte[]> keys) {
        keys.forEach((id, key) -> {
            if (id < 0 || id > 255) {
                throw new IllegalArgumentException("key id " + id + " is not from 0 to 255");
            }
            if (key.length < MIN_KEY_BYTES) {
                throw new IllegalArgumentException(
                        "key " + id + " has " + key.length + " bytes, at least " + MIN_KEY_BYTES + " are needed");
            }
            this.keys.put(id.byteValue(), new SecretKeySpec(key, HMAC));
        });
        if (!keys.containsKey(signingKey)) {
            throw new IllegalArgumentException("there is no key " + signingKey + " to sign with");
        }
        this.signingKey = (byte) signingKey;
    }

    public String sign(UUID interactionId) {
        byte[] link = ByteBuffer.allocate(SIGNED_BYTES + TAG_BYTES)
                .putLong(interactionId.getMostSignificantBits())
                .putLong(interactionId.getLeastSignificantBits())
                .put(signingKey)
                .array();
        System.arraycopy(tag(keys.get(signingKey), link), 0, link, SIGNED_BYTES, TAG_BYTES);
        return Base64.getUrlEncoder().encodeToString(link);
    }

    /** The interaction a genuine link speaks of; empty for anything else. */
    public Optional<UUID> verify(String link) {
        if (link == null || link.length() != LENGTH || link.chars().anyMatch(c -> c > LAST_ASCII || c == '=')) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(link);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        var content = ByteBuffer.wrap(bytes);
        var id = new UUID(content.getLong(), content.getLong());
        SecretKeySpec key = keys.get(content.get());
        if (key == null || !MessageDigest.isEqual(tag(key, bytes), Arrays.copyOfRange(bytes, SIGNED_BYTES, bytes.length))) {
            return Optional.empty();
        }
        return Optional.of(id);
    }

    private static byte[] tag(SecretKeySpec key, byte[] link) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(PURPOSE);
            mac.update(link, 0, SIGNED_BYTES);
            return Arrays.copyOf(mac.doFinal(), TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
