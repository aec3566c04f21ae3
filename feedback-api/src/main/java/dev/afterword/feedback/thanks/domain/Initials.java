package dev.afterword.feedback.thanks.domain;

import java.util.Locale;

/** What stands where a portrait would be. */
public final class Initials {

    private Initials() {
    }

    /** The first letters of the first and the last word, or of the only one; empty for a name without letters. */
    public static String of(String name) {
        String[] words = name.strip().split("\\s+");
        return words.length == 1 ? letter(words[0]) : letter(words[0]) + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.codePoints().filter(Character::isLetter).limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString().toUpperCase(Locale.ROOT);
    }
}
