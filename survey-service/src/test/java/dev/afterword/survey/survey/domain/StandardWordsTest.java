package dev.afterword.survey.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class StandardWordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    @Test
    void every_text_that_comes_with_the_product_is_there_in_seven_languages() {
        assertThat(texts()).isNotEmpty().allSatisfy(words -> assertThat(words.languages())
                .containsExactlyInAnyOrder("en", "de", "fr", "es", "pt", "ar", "ja"));
    }

    @Test
    void a_translation_puts_in_the_same_names() {
        assertThat(texts()).allSatisfy(words -> words.byLanguage()
                .forEach((language, text) -> assertThat(placeholders(text)).as(language + ": " + text)
                        .isEqualTo(placeholders(words.in("en")))));
    }

    @Test
    void no_translation_was_left_in_english() {
        assertThat(texts()).allSatisfy(words -> words.byLanguage().forEach((language, text) -> {
            if (!language.equals("en")) {
                assertThat(text).isNotEqualTo(words.in("en")).doesNotContain("  ").isEqualTo(text.strip());
            }
        }));
    }

    @Test
    void surveys_that_come_with_the_product_keep_all_the_rules() {
        assertThat(BuiltInSurveys.all()).allSatisfy(survey -> assertThat(SurveyCheck.problems(survey)).isEmpty());
    }

    @Test
    void a_missing_text_is_named_with_its_language() {
        assertThatThrownBy(() -> StandardWords.of("nope")).hasMessageContaining("words_en.properties")
                .hasMessageContaining("nope");
    }

    private static List<Words> texts() {
        var texts = new ArrayList<Words>();
        for (Survey survey : BuiltInSurveys.all()) {
            if (survey.intro() != null) {
                texts.add(survey.intro());
            }
            survey.questions().forEach(question -> texts.add(question.wording()));
        }
        for (QuestionKind kind : QuestionKind.values()) {
            kind.scale().ifPresent(scale -> texts.addAll(List.of(scale.lowLabel(), scale.highLabel())));
        }
        return texts;
    }

    private static Set<String> placeholders(String text) {
        var found = new HashSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
