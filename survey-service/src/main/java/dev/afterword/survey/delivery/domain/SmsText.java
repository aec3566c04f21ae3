package dev.afterword.survey.delivery.domain;

import java.util.List;
import java.util.function.UnaryOperator;

/** A text message that fits one segment: 160 characters of GSM 03.38, or 70 UTF-16 units when a character is not among them. */
public final class SmsText {

    static final int GSM_LIMIT = 160;
    static final int UCS_LIMIT = 70;

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each takes two places. */
    private static final String GSM_EXTENSION = "^{}\\[~]|€\f";
    private static final int SHORTEST_COMPANY = 3;

    private SmsText() {
    }

    /**
     * The words and the link. The company's name is shortened when both are too long, then the words are left out; the link
     * never is, even when it fills more than a segment by itself.
     *
     * @param words the sentence around a company's name
     */
    public static String of(UnaryOperator<String> words, String company, String link) {
        var name = company.strip();
        for (int length = name.length(); length >= Math.min(SHORTEST_COMPANY, name.length()) && length > 0; length--) {
            var text = words.apply(cut(name, length)) + " " + link;
            if (fits(text)) {
                return text;
            }
        }
        return List.of(cut(name, Math.min(name.length(), SHORTEST_COMPANY)) + ": " + link).stream().filter(SmsText::fits)
                .findFirst().orElse(link);
    }

    /** Whether it is one segment. */
    public static boolean fits(String text) {
        return isGsm(text) ? septets(text) <= GSM_LIMIT : text.length() <= UCS_LIMIT;
    }

    private static boolean isGsm(String text) {
        return text.chars().allMatch(c -> GSM.indexOf(c) >= 0 || GSM_EXTENSION.indexOf(c) >= 0);
    }

    private static long septets(String text) {
        return text.length() + text.chars().filter(c -> GSM_EXTENSION.indexOf(c) >= 0).count();
    }

    /** Not in the middle of a character that takes two UTF-16 units. */
    private static String cut(String name, int length) {
        if (length >= name.length()) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length).strip() + ".";
    }
}
