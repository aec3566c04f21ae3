package dev.afterword.feedback.thanks.domain;

import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages in which customers are thanked. */
public enum Language {
    EN,
    DE,
    FR,
    ES,
    IT,
    NL,
    PT,
    PL,
    TR,
    AR,
    JA;

    /** Longer headers are not read: no browser sends one. */
    private static final int LONGEST_HEADER = 500;

    /** BCP 47, such as {@code de}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For the attribute {@code dir}: {@code rtl} or {@code ltr}. */
    public String direction() {
        return this == AR ? "rtl" : "ltr";
    }

    /** The one of that locale; {@link #EN} for a locale of any other language. */
    public static Language of(Locale locale) {
        return find(locale).orElse(EN);
    }

    /**
     * The customer's locale, else the first that the browser asks for, else English. Of a language without a region, the region
     * comes from the browser if it names one: it decides on how dates and times are written.
     *
     * @param customerLocale BCP 47 tag, or {@code null}
     * @param acceptLanguage the browser's header as it came, or {@code null}
     * @return a locale of one of these languages
     */
    public static Locale choose(String customerLocale, String acceptLanguage) {
        var wanted = Stream.concat(Stream.ofNullable(customerLocale).map(Locale::forLanguageTag), accepted(acceptLanguage))
                .filter(locale -> find(locale).isPresent())
                .toList();
        if (wanted.isEmpty()) {
            return Locale.ENGLISH;
        }
        var language = of(wanted.get(0));
        return wanted.get(0).getCountry().isEmpty()
                ? wanted.stream().filter(locale -> of(locale) == language && !locale.getCountry().isEmpty()).findFirst()
                        .orElse(wanted.get(0))
                : wanted.get(0);
    }

    private static Optional<Language> find(Locale locale) {
        return Stream.of(values()).filter(language -> language.tag().equals(locale.getLanguage())).findFirst();
    }

    private static Stream<Locale> accepted(String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return Stream.empty();
        }
        try {
            return LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()));
        } catch (IllegalArgumentException e) {
            return Stream.empty(); // anybody can send anything; a page in English is still a page
        }
    }
}
