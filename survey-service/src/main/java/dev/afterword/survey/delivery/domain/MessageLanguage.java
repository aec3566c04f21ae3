package dev.afterword.survey.delivery.domain;

import java.util.Locale;
import java.util.Set;

/**
 * One of the languages that messages are written in.
 *
 * @param tag {@code en de fr es pt ar ja}
 */
public record MessageLanguage(String tag) {

    private static final Set<String> KNOWN = Set.of("en", "de", "fr", "es", "pt", "ar", "ja");

    /** @param locale the customer's BCP 47 tag, or {@code null}; English for a language that we do not write */
    public static MessageLanguage of(String locale) {
        var language = locale == null ? "" : Locale.forLanguageTag(locale.replace('_', '-')).getLanguage();
        return new MessageLanguage(KNOWN.contains(language) ? language : "en");
    }

    /** {@code rtl} or {@code ltr} */
    public String direction() {
        return tag.equals("ar") ? "rtl" : "ltr";
    }
}
