package dev.afterword.web.link;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

/** The survey links of this installation. Fails to start with a message that names the setting when the keys are no good. */
@Singleton
public class SurveyLinks {

    private final LinkSigner signer;

    SurveyLinks(LinksConfig config) {
        int signingKey = config.signingKey()
                .orElseThrow(() -> new IllegalStateException("afterword.links.signing-key is not set"));
        Map<Integer, byte[]> keys = new HashMap<>();
        config.keys().forEach((id, key) -> keys.put(id, decode(id, key)));
        try {
            signer = new LinkSigner(signingKey, keys);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("afterword.links.keys: " + e.getMessage(), e);
        }
    }

    /** A link of {@value LinkSigner#LENGTH} characters that needs no escaping in a URL. */
    public String sign(UUID interactionId) {
        return signer.sign(interactionId);
    }

    /** The interaction a genuine link speaks of; empty for one that is forged, cut off or signed with a dropped key. */
    public Optional<UUID> verify(String link) {
        return signer.verify(link);
    }

    private static byte[] decode(int id, String key) {
        try {
            return Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException e) {
            // Not passed on as the cause: its message quotes characters of the key.
            throw new IllegalStateException("afterword.links.keys.\"" + id + "\" is not base64");
        }
    }
}
