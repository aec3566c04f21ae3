package dev.afterword.survey.survey.domain;

import java.text.Bidi;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the names of a company and of a touchpoint into a sentence with {@code {company}} and {@code {touchpoint}}.
 *
 * @param company the company's name as its customers know it
 * @param touchpoint the touchpoint's name
 */
public record Wording(String company, String touchpoint) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(company|touchpoint)}");
    /** Characters that reorder the text around them, and control characters, which no name needs. */
    private static final Pattern DISTURBING = Pattern
            .compile("[\\p{Cntrl}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    public Wording {
        company = tidy(company);
        touchpoint = tidy(touchpoint);
    }

    /** One pass: a name that looks like a placeholder stays as it is. */
    public String fill(String sentence) {
        return PLACEHOLDER.matcher(sentence).replaceAll(
                found -> Matcher.quoteReplacement(isolated(found.group(1).equals("company") ? company : touchpoint)));
    }

    private static String tidy(String name) {
        return DISTURBING.matcher(name).replaceAll(" ").strip();
    }

    /** A name written from right to left is kept from reordering the sentence around it. */
    private static String isolated(String name) {
        char[] chars = name.toCharArray();
        return Bidi.requiresBidi(chars, 0, chars.length) ? "\u2068" + name + "\u2069" : name;
    }
}
