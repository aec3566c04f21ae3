package dev.afterword.survey.survey.domain;

import java.text.Bidi;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts names into a sentence with {@code {company}}, {@code {touchpoint}} and {@code {name}}.
 *
 * @param company the company's name as its customers know it
 * @param touchpoint the touchpoint's name
 * @param name whoever promised the customer an answer; where nobody did, the company
 */
public record Wording(String company, String touchpoint, String name) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(company|touchpoint|name)}");
    /** Characters that reorder the text around them, and control characters, which no name needs. */
    private static final Pattern DISTURBING = Pattern
            .compile("[\\p{Cntrl}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    public Wording {
        company = tidy(company);
        touchpoint = tidy(touchpoint);
        name = name == null || name.isBlank() ? company : tidy(name);
    }

    /** Where nobody promised anything. */
    public Wording(String company, String touchpoint) {
        this(company, touchpoint, null);
    }

    /** One pass: a name that looks like a placeholder stays as it is. */
    public String fill(String sentence) {
        return PLACEHOLDER.matcher(sentence).replaceAll(
                found -> Matcher.quoteReplacement(isolated(value(found.group(1)))));
    }

    private String value(String placeholder) {
        return switch (placeholder) {
            case "company" -> company;
            case "touchpoint" -> touchpoint;
            default -> name;
        };
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
