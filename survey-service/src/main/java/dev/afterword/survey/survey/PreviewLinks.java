package dev.afterword.survey.survey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.afterword.survey.link.SurveyAddresses;
import dev.afterword.web.link.LinksConfig;
import dev.afterword.web.link.SurveyLinks;
import jakarta.inject.Singleton;

/**
 * Addresses that show a draft to whoever has them, for an hour. They say themselves what they show, signed with the keys of
 * survey links: base64url of key id (1 byte), expiry (8, seconds), workspace (16), survey key, NUL, company; and 16 bytes of an
 * HMAC-SHA-256 over a purpose of their own and all that.
 */
@Singleton
public class PreviewLinks {

    /** What comes before the signed part in the address. */
    public static final String PATH = "/preview/";

    private static final Duration VALID_FOR = Duration.ofHours(1);
    private static final String HMAC = "HmacSHA256";
    private static final byte[] PURPOSE = "afterword survey preview v1\0".getBytes(UTF_8);
    private static final int TAG_BYTES = 16;
    private static final int HEAD_BYTES = 1 + Long.BYTES + 2 * Long.BYTES;
    private static final int LONGEST = 2000;

    private final LinksConfig config;
    private final SurveyAddresses addresses;
    private final Clock clock;

    /** @param checked has found the keys to be good, or the service would not have started */
    PreviewLinks(LinksConfig config, SurveyLinks checked, SurveyAddresses addresses, Clock clock) {
        this.config = config;
        this.addresses = addresses;
        this.clock = clock;
    }

    PreviewAnswer create(UUID workspace, String company, String key) {
        var expiresAt = clock.instant().plus(VALID_FOR).truncatedTo(ChronoUnit.SECONDS);
        byte[] names = (key + "\0" + company).getBytes(UTF_8);
        int signingKey = config.signingKey().orElseThrow();
        byte[] link = ByteBuffer.allocate(HEAD_BYTES + names.length + TAG_BYTES)
                .put((byte) signingKey)
                .putLong(expiresAt.getEpochSecond())
                .putLong(workspace.getMostSignificantBits())
                .putLong(workspace.getLeastSignificantBits())
                .put(names)
                .array();
        System.arraycopy(tag(signingKey, link).orElseThrow(), 0, link, link.length - TAG_BYTES, TAG_BYTES);
        String address = PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(link);
        return new PreviewAnswer(addresses.at(address).toString(), expiresAt);
    }

    /** What a genuine link shows; empty for one that is forged, cut off or too old. */
    public Optional<PreviewedSurvey> verify(String link) {
        byte[] bytes = decode(link);
        if (bytes.length <= HEAD_BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        var content = ByteBuffer.wrap(bytes);
        var expected = tag(content.get() & 0xFF, bytes);
        var given = Arrays.copyOfRange(bytes, bytes.length - TAG_BYTES, bytes.length);
        if (expected.isEmpty() || !MessageDigest.isEqual(expected.get(), given)
                || !clock.instant().isBefore(Instant.ofEpochSecond(content.getLong()))) {
            return Optional.empty();
        }
        var workspace = new UUID(content.getLong(), content.getLong());
        String[] names = new String(bytes, HEAD_BYTES, bytes.length - HEAD_BYTES - TAG_BYTES, UTF_8).split("\0", 2);
        return Optional.of(new PreviewedSurvey(workspace, names[1], names[0]));
    }

    private static byte[] decode(String link) {
        try {
            return link.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(link);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Over all but the last bytes, which it fills; empty when there is no such key (any more). */
    private Optional<byte[]> tag(int keyId, byte[] link) {
        return Optional.ofNullable(config.keys().get(keyId)).map(key -> {
            try {
                Mac mac = Mac.getInstance(HMAC);
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(key.strip()), HMAC));
                mac.update(PURPOSE);
                mac.update(link, 0, link.length - TAG_BYTES);
                return Arrays.copyOf(mac.doFinal(), TAG_BYTES);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has " + HMAC, e);
            }
        });
    }
}
