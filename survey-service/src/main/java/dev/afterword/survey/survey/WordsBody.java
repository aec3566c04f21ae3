package dev.afterword.survey.survey;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.afterword.survey.survey.domain.Words;
import dev.afterword.web.json.JsonFields;
import dev.afterword.web.json.JsonPointer;

/**
 * Reads texts: an object of language to text, or one text alone, which then is in the language of the survey.
 *
 * @param language canonical BCP 47 tag
 */
record WordsBody(String language) {

    private static final int MOST_LANGUAGES = 30;
    private static final int LONGEST_TAG = 35;
    private static final String TAG_RULE = "must be a language tag such as en or pt-BR";

    /** Texts alone are in the survey's {@code language}; in English where it names none. */
    static WordsBody of(JsonFields survey) {
        String language = survey.text("language", LONGEST_TAG);
        var tag = canonical(language == null ? "en" : language);
        survey.check(tag.isPresent(), survey.at("language"), TAG_RULE);
        return new WordsBody(tag.orElse("en"));
    }

    /** {@code null} also when it is wrong. */
    Words required(JsonFields fields, String name, int maxLength) {
        if (fields.hasObject(name)) {
            return words(fields, name, maxLength);
        }
        String text = fields.requiredText(name, maxLength);
        return text == null ? null : Words.of(language, text);
    }

    Words optional(JsonFields fields, String name, int maxLength) {
        if (fields.hasObject(name)) {
            return words(fields, name, maxLength);
        }
        String text = fields.text(name, maxLength);
        return text == null ? null : Words.of(language, text);
    }

    private static Words words(JsonFields fields, String name, int maxLength) {
        Map<String, String> texts = fields.textMap(name, MOST_LANGUAGES, LONGEST_TAG, maxLength);
        var byLanguage = new TreeMap<String, String>();
        texts.forEach((tag, text) -> {
            String at = JsonPointer.step(fields.at(name), tag);
            var canonical = canonical(tag);
            fields.check(canonical.isPresent(), at, TAG_RULE);
            fields.check(!text.isBlank(), at, "must not be blank");
            fields.check(canonical.isEmpty() || byLanguage.put(canonical.get(), text) == null, at,
                    "is the same language as another here");
        });
        fields.check(fields.has(name) && !texts.isEmpty(), fields.at(name), "must be there in at least one language");
        return byLanguage.isEmpty() ? null : new Words(byLanguage);
    }

    private static Optional<String> canonical(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag())
                    .filter(canonical -> !canonical.startsWith("und"));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
