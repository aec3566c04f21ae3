package dev.afterword.feedback.person.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text can be what it claims to be. Loose on purpose: only sending a mail proves an address, and refusing a
 * real one loses a customer's voice.
 */
public final class Plausible {

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern
            .compile("[^\\s\\p{Cntrl}@<>\"(),;:]{1,64}@[^\\s\\p{Cntrl}@.<>\"(),;:]++(\\.[^\\s\\p{Cntrl}@.<>\"(),;:]++)+");
    private static final Set<String> TIME_ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Plausible() {
    }

    /** Something before one {@code @} and a name with a dot behind it, 254 characters at most. */
    public static boolean email(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    /** A well-formed BCP 47 tag with a language: {@code de}, {@code pt-BR}. */
    public static boolean locale(String text) {
        try {
            return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** An address that a browser can open over http or https, with no user name in it. */
    public static boolean webAddress(String text) {
        return isAddress(text, Set.of("http", "https"));
    }

    /** The same over https alone: what a page of ours may embed. */
    public static boolean secureWebAddress(String text) {
        return isAddress(text, Set.of("https"));
    }

    private static boolean isAddress(String text, Set<String> schemes) {
        try {
            var uri = new URI(text);
            return uri.getScheme() != null && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** An IANA time zone known to this Java: {@code Europe/Berlin}; offsets such as {@code +02:00} are none. */
    public static boolean timeZone(String text) {
        return TIME_ZONES.contains(text);
    }
}
