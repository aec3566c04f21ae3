package dev.afterword.survey.survey.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One text in one or more languages.
 *
 * @param byLanguage BCP 47 language tag, in its canonical form ({@code en}, {@code pt-BR}), to text; not empty
 */
public record Words(Map<String, String> byLanguage) {

    private static final String ENGLISH = "en";

    public Words {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("words need at least one language");
        }
        byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    /** In one language only. */
    public static Words of(String language, String text) {
        return new Words(Map.of(language, text));
    }

    /** In English only. */
    public static Words english(String text) {
        return of(ENGLISH, text);
    }

    public Set<String> languages() {
        return byLanguage.keySet();
    }

    /** In that language, else in the wider one ({@code pt} for {@code pt-BR}), else in English, else in whichever there is. */
    public String in(String language) {
        return find(byLanguage, language)
                .orElseGet(() -> byLanguage.getOrDefault(ENGLISH, byLanguage.values().iterator().next()));
    }

    /** The text in that language, else in the wider one; empty when it is in neither. */
    public static Optional<String> find(Map<String, String> byLanguage, String language) {
        for (String tag = language; !tag.isEmpty(); tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')))) {
            if (byLanguage.containsKey(tag)) {
                return Optional.of(byLanguage.get(tag));
            }
        }
        return Optional.empty();
    }
}
