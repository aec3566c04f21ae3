package dev.afterword.web.link;

import java.util.Map;
import java.util.OptionalInt;

import io.smallrye.config.ConfigMapping;

/** Keys of survey links. To rotate: add a new key everywhere, then sign with it; drop the old one when its surveys are over. */
@ConfigMapping(prefix = "afterword.links")
public interface LinksConfig {

    /** Id (0 to 255) of the key that signs new links. */
    OptionalInt signingKey();

    /** Key id to base64 of at least 32 random bytes ({@code openssl rand -base64 32}). */
    Map<Integer, String> keys();
}
