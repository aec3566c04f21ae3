package dev.afterword.scoring.comment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The languages that comments are told apart by; each is searched by the rules of its own words. */
enum CommentLanguage {

    ENGLISH("en"),
    GERMAN("de"),
    FRENCH("fr"),
    SPANISH("es"),
    ITALIAN("it"),
    DUTCH("nl"),
    PORTUGUESE("pt"),

    /** None of these, or not enough words to tell: searched word by word as written. */
    UNKNOWN(null);

    private final String code;

    CommentLanguage(String code) {
        this.code = code;
    }

    /** ISO 639-1; {@code null} for the unknown. */
    String code() {
        return code;
    }

    /** PostgreSQL's configuration for it. */
    String textSearch() {
        return this == UNKNOWN ? "simple" : name().toLowerCase(Locale.ROOT);
    }

    static Optional<CommentLanguage> of(String code) {
        return Arrays.stream(values()).filter(language -> code.equals(language.code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(CommentLanguage::code).filter(Objects::nonNull).toList();
    }
}
