package dev.afterword.survey.survey.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that the page itself speaks. */
public enum Language {
    EN("English"),
    DE("Deutsch"),
    FR("Français"),
    ES("Español"),
    PT("Português"),
    AR("العربية"),
    JA("日本語");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** BCP 47, such as {@code de}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    /** For the attribute {@code dir}: {@code rtl} or {@code ltr}. */
    public String direction() {
        return this == AR ? "rtl" : "ltr";
    }

    /** @param locale the customer's BCP 47 tag, or {@code null}; English for a language that we do not write */
    public static Language of(String locale) {
        return locale == null ? EN : of(Locale.forLanguageTag(locale.replace('_', '-'))).orElse(EN);
    }

    /** That of a locale; empty when we do not write it. */
    public static Optional<Language> of(Locale locale) {
        return Stream.of(values()).filter(language -> language.tag().equals(locale.getLanguage())).findFirst();
    }
}
