package dev.afterword.feedback.thanks.domain;

import java.util.Locale;
import java.util.Set;

/** What one calls a person whose full name is known. */
public final class FirstName {

    /** Not before a first name but before a family name, so one says both. */
    private static final Set<String> TITLES = Set.of("dr", "prof", "mr", "mrs", "ms", "miss", "mx", "sir", "herr", "frau",
            "mme",
            "mlle", "sr", "sra", "srta", "sig", "dott", "don", "doña", "pan", "pani", "ing");

    private FirstName() {
    }

    /**
     * The first word; the whole name where it begins with a title ({@code Dr. Weber}) or an initial, has a comma, or where the
     * family name comes first, as in Japanese.
     *
     * @param name not blank
     * @param locale of the words around it
     */
    public static String of(String name, Locale locale) {
        String whole = name.strip();
        String first = whole.split("\\s+", 2)[0];
        String bare = first.replace(".", "").toLowerCase(Locale.ROOT);
        boolean saidWhole = locale.getLanguage().equals("ja") || whole.contains(",") || first.endsWith(".")
                || bare.codePointCount(0, bare.length()) < 2 || TITLES.contains(bare);
        return saidWhole ? whole : first;
    }
}
