package dev.afterword.survey.survey.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/** The texts that come with the product, in every language of the survey page. A translator edits one file per language. */
public final class StandardWords {

    /** Every standard text is there in each of these. */
    public static final List<String> LANGUAGES = Stream.of(Language.values()).map(Language::tag).toList();

    private static final Map<String, Properties> TEXTS = LANGUAGES.stream()
            .collect(toMap(Function.identity(), StandardWords::read));

    private StandardWords() {
    }

    /** @throws IllegalStateException when a language lacks it */
    static Words of(String name) {
        return new Words(LANGUAGES.stream().collect(toMap(Function.identity(), language -> text(language, name))));
    }

    private static String text(String language, String name) {
        String text = TEXTS.get(language).getProperty(name);
        if (text == null || text.isBlank()) {
            throw new IllegalStateException("words_" + language + ".properties lacks " + name);
        }
        return text;
    }

    private static Properties read(String language) {
        var texts = new Properties();
        try (var file = StandardWords.class.getResourceAsStream("/survey/words_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
