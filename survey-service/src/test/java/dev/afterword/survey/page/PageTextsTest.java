package dev.afterword.survey.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import dev.afterword.survey.survey.domain.Language;
import io.quarkus.qute.i18n.Message;

/** A missing text would fall back to English without a word. */
class PageTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN", mode = Mode.EXCLUDE)
    void every_language_has_every_text_with_every_placeholder(Language language) throws IOException {
        var texts = read(language);
        assertThat(texts.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.of(PageTexts.class.getMethods()).map(Method::getName).toList());
        for (Method text : PageTexts.class.getMethods()) {
            String english = text.getAnnotation(Message.class).value();
            String translated = texts.getProperty(text.getName());
            assertThat(placeholders(translated)).as(text.getName()).isEqualTo(placeholders(english));
            assertThat(translated).as(text.getName()).isNotBlank().doesNotStartWith(" ").doesNotEndWith(" ");
            if (!english.equals("No")) { // as in Spanish
                assertThat(translated).as(text.getName()).isNotEqualTo(english);
            }
        }
    }

    private static Properties read(Language language) throws IOException {
        var texts = new Properties();
        try (var file = PageTextsTest.class.getResourceAsStream("/messages/text_" + language.tag() + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static TreeSet<String> placeholders(String text) {
        var names = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
