package dev.afterword.survey.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInSurveysTest {

    private static final Wording ACME = new Wording("Acme", "our checkout");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "nps  | nps  | 0 | 10 | How likely is it that you would recommend Acme to a friend or colleague?",
            "csat | csat | 1 | 5  | How satisfied are you with our checkout?",
            "ces  | ces  | 1 | 7  | Acme made it easy for me to handle my issue." })
    void the_score_comes_first_and_is_required(String key, String metric, int low, int high, String words) {
        var survey = BuiltInSurveys.latest(key).orElseThrow();
        var first = survey.questions().get(0);
        var scale = first.kind().scale().orElseThrow();
        assertThat(first.required()).isTrue();
        assertThat(first.metric()).isEqualTo(metric);
        assertThat(scale.low()).isEqualTo(low);
        assertThat(scale.high()).isEqualTo(high);
        assertThat(ACME.fill(first.wording().in("en"))).isEqualTo(words);
        assertThat(survey.question("comment").orElseThrow().required()).isFalse();
    }

    @Test
    void five_dimensions_are_rated_from_1_to_5_and_none_is_forced() {
        var survey = BuiltInSurveys.latest("service-dimensions").orElseThrow();
        assertThat(survey.questions()).extracting(Question::key)
                .containsExactly("polite", "responsive", "efficient", "knowledgeable", "easy_to_work_with", "comment");
        assertThat(survey.questions()).noneMatch(Question::required);
        assertThat(survey.questions().subList(0, 5))
                .allMatch(question -> question.kind().scale().orElseThrow().numbers().equals(
                        java.util.List.of(1, 2, 3, 4, 5)))
                .allMatch(question -> question.metric().equals(question.key()));
    }

    @Test
    void all_scores_are_offered_for_feedback_brought_in() {
        assertThat(BuiltInSurveys.latest("all-scores").orElseThrow().questions()).extracting(Question::key)
                .containsExactly("csat", "nps", "ces", "comment");
    }

    @Test
    void a_version_that_was_offered_is_found_again_and_no_other() {
        assertThat(BuiltInSurveys.find("nps", 1)).isEqualTo(BuiltInSurveys.latest("nps"));
        assertThat(BuiltInSurveys.find("nps", 2)).isEmpty();
        assertThat(BuiltInSurveys.latest("nope")).isEmpty();
    }
}
