package dev.afterword.web.key;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The text form of API keys. */
public final class ApiKeys {

    /** Server side, may do whatever its scopes allow. */
    public static final String SECRET = "fb_sk_";

    /** Shown in web pages, may only record interactions. */
    public static final String PUBLISHABLE = "fb_pk_";

    private static final String SCHEME = "Bearer ";

    private static final int RANDOM_BYTES = 32;

    /** Wide enough for keys that an administrator has chosen, narrow enough to refuse garbage without looking it up. */
    private static final int SHORTEST = 16;
    private static final int LONGEST = 128;

    private static final SecureRandom RANDOM = new SecureRandom();

    private ApiKeys() {
    }

    /** A new key: the prefix and 256 random bits in base64url. */
    public static String generate(String prefix) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /**
     * What stands in an {@code Authorization} header, well-formed or not. Whoever decides by the text of a key before it is
     * looked up must read it from here, or the two could see different keys.
     *
     * @param header {@code null} when there is none
     */
    public static Optional<String> inHeader(String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).trim())
                : Optional.empty();
    }

    /**
     * Whether the text can be a key at all: a prefix and 16 to 128 characters of base64url. Neither by a regular expression nor
     * by a stream: those were dearer than looking the key up.
     */
    public static boolean isWellFormed(String text) {
        int length = text.length() - SECRET.length();
        if (!text.startsWith(SECRET) && !text.startsWith(PUBLISHABLE) || length < SHORTEST || length > LONGEST) {
            return false;
        }
        for (int i = SECRET.length(); i < text.length(); i++) {
            if (!isBase64Url(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBase64Url(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }
}
