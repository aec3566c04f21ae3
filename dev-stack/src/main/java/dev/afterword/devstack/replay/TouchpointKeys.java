package dev.afterword.devstack.replay;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Gives each touchpoint name its key: letters a to z, digits and hyphens, at most 63. */
final class TouchpointKeys {

    private static final int LONGEST = 63;

    private final Map<String, String> nameByKey = new HashMap<>();

    /** The same for the same name; another name that would get the same key gets one with a suffix. */
    String keyOf(String name) {
        String key = slug(name);
        String taken = nameByKey.putIfAbsent(key, name);
        return taken == null || taken.equals(name) ? key : shortened(key, LONGEST - 9) + "-" + Digest.hex(name).substring(0, 8);
    }

    static String slug(String name) {
        String latin = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String slug = latin.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        // A name in another alphabet has no letters left.
        return slug.isEmpty() ? "touchpoint-" + Digest.hex(name).substring(0, 8) : shortened(slug, LONGEST);
    }

    private static String shortened(String key, int longest) {
        return key.length() <= longest ? key : key.substring(0, longest).replaceAll("-+$", "");
    }
}
