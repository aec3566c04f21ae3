package dev.afterword.survey.survey.domain;

import java.util.Set;
import java.util.regex.Pattern;

/** The names that surveys, questions and options go by in addresses, forms and events. */
public final class SurveyKey {

    /** What a survey's key must be, in words that follow the name of the field. */
    public static final String RULE = "must be 1 to 63 small letters, digits or hyphens, and begin with a letter or digit";

    /** What the key of a question or an option must be. */
    public static final String INNER_RULE = "must be 1 to 63 small letters, digits, hyphens or underscores, and begin with a"
            + " letter or digit";

    /** Fields of the survey page's form and address that are no answers. */
    public static final Set<String> RESERVED = Set.of("partial", "seen", "change", "lang", "standing", "link", "embed");

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern INNER_FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

    private SurveyKey() {
    }

    public static boolean isValid(String key) {
        return FORM.matcher(key).matches();
    }

    /** Of a question or an option. */
    public static boolean isValidInside(String key) {
        return INNER_FORM.matcher(key).matches();
    }
}
