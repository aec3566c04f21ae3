package dev.afterword.survey.page.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.afterword.survey.survey.domain.Language;
import dev.afterword.survey.survey.domain.Question;
import dev.afterword.survey.survey.domain.QuestionKind;
import dev.afterword.survey.survey.domain.Survey;
import dev.afterword.survey.survey.domain.Words;

class LanguageChoiceTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            // chosen, customer, browser, workspace, read
            "-,  -,     -,                    -,  en", "-,  de-AT, -,              -,  de", "-,  -, 'ja,en;q=0.8',   -,  ja",
            "-,  de,    'fr',                 -,  de", "fr, de,    'es',           -,  fr", "-,  it, 'es;q=0.5,de',  -,  de",
            "-,  -,     'it',                 ar, ar", "-,  -,     'nonsense;;q=', -,  en", "xx, -,  'ar',           de, ar",
            "-,  pt-BR, -,                    -,  pt", "-, -,      '*',            -,  en", "-,  -,  'de;q=0,fr',    -,  fr" })
    void the_first_wish_that_the_page_speaks(String chosen, String customer, String browser, String workspace, String read) {
        assertThat(
                choose(words("en", "de", "fr", "es", "pt", "ar", "ja"), chosen, customer, browser, workspace).language().tag())
                .isEqualTo(read);
    }

    @Test
    void a_language_in_which_a_survey_lacks_words_is_none_of_its_languages() {
        var survey = new Survey("x", 1, words("en", "de", "fr"), List.of(question(words("en", "de"))), List.of());
        var choice = LanguageChoice.of(survey, LanguageWishes.of(null, "fr", "de", null));
        assertThat(choice.language()).isEqualTo(Language.DE);
        assertThat(choice.offered()).containsExactly(Language.EN, Language.DE);
    }

    @Test
    void a_region_is_read_by_its_own_words_and_by_those_of_the_language() {
        var survey = survey(new Words(Map.of("pt", "a", "pt-BR", "b", "en", "c")));
        assertThat(LanguageChoice.of(survey, LanguageWishes.of(null, "pt-BR", null, null)).words()).isEqualTo("pt-BR");
        assertThat(LanguageChoice.of(survey, LanguageWishes.of(null, "pt-PT", null, null)).words()).isEqualTo("pt-PT");
        var brazil = survey(new Words(Map.of("pt-BR", "b", "en", "c")));
        assertThat(LanguageChoice.of(brazil, LanguageWishes.of(null, "pt", null, null)).words()).isEqualTo("pt-BR");
    }

    @Test
    void a_survey_in_a_language_that_the_page_does_not_speak_is_shown_all_the_same() {
        var choice = LanguageChoice.of(survey(words("sv")), LanguageWishes.of(null, "sv", null, null));
        assertThat(choice.language()).isEqualTo(Language.EN);
        assertThat(choice.isAChoice()).isFalse();
    }

    @Test
    void a_survey_without_english_is_shown_in_a_language_that_it_has() {
        assertThat(choose(words("de", "ja"), null, "fr", "es", null).language()).isEqualTo(Language.DE);
    }

    private static LanguageChoice choose(Words words, String chosen, String customer, String browser, String workspace) {
        return LanguageChoice.of(survey(words), LanguageWishes.of(chosen, customer, browser, workspace));
    }

    private static Survey survey(Words words) {
        return new Survey("x", 1, null, List.of(question(words)), List.of());
    }

    private static Question question(Words words) {
        return new Question("q", QuestionKind.TEXT, null, words, false);
    }

    private static Words words(String... languages) {
        var texts = new java.util.TreeMap<String, String>();
        for (String language : languages) {
            texts.put(language, "in " + language);
        }
        return new Words(texts);
    }
}
