package dev.afterword.survey.response.domain;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.survey.survey.domain.BuiltInSurveys;
import dev.afterword.survey.survey.domain.CustomerSurvey;

class ResponseStateTest {

    private static final CustomerSurvey CSAT = CustomerSurvey.of(BuiltInSurveys.latest("csat").orElseThrow());
    private static final CustomerSurvey DIMENSIONS = CustomerSurvey
            .of(BuiltInSurveys.latest("service-dimensions").orElseThrow());
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_first_answer_is_revision_1_and_completes() {
        var after = changed(ResponseState.NONE.revise(CSAT, given("csat", "5"), false, NOON));
        assertThat(after).isEqualTo(new ResponseState(1, sheet(Map.of("csat", "5")), NOON));
    }

    @Test
    void the_same_again_changes_nothing() {
        var after = changed(ResponseState.NONE.revise(CSAT, given("csat", "5"), false, NOON));
        assertThat(after.revise(CSAT, given("csat", "05"), false, NOON)).isEqualTo(new Revising.Unchanged());
        assertThat(after.revise(CSAT, given("csat", "5"), true, NOON)).isEqualTo(new Revising.Unchanged());
    }

    @Test
    void score_first_and_comment_later_is_one_response() {
        var score = changed(ResponseState.NONE.revise(CSAT, given("csat", "2"), true, NOON));
        assertThat(score.isComplete()).isFalse();
        var both = changed(score.revise(CSAT, given("comment", " too slow\r\nbut kind "), false, NOON));
        assertThat(both).isEqualTo(
                new ResponseState(2, sheet(Map.of("csat", "2", "comment", "too slow\nbut kind")), NOON));
    }

    @Test
    void finishing_without_another_answer_is_a_revision_too() {
        var score = changed(ResponseState.NONE.revise(CSAT, given("csat", "2"), true, NOON));
        assertThat(changed(score.revise(CSAT, Map.of(), false, NOON)))
                .isEqualTo(new ResponseState(2, sheet(Map.of("csat", "2")), NOON));
    }

    @Test
    void an_empty_comment_takes_the_comment_back() {
        var first = changed(
                ResponseState.NONE.revise(CSAT, Map.of("csat", List.of("2"), "comment", List.of("x")), false, NOON));
        assertThat(changed(first.revise(CSAT, given("comment", "  "), false, NOON)).sheet())
                .isEqualTo(sheet(Map.of("csat", "2")));
    }

    @Test
    void what_was_finished_cannot_lose_what_is_required() {
        var first = changed(ResponseState.NONE.revise(CSAT, given("csat", "2"), false, NOON));
        assertThat(problems(first.revise(CSAT, given("csat", ""), true, NOON))).containsExactly("csat");
    }

    @Test
    void a_change_after_finishing_leaves_the_moment_of_finishing() {
        var first = changed(ResponseState.NONE.revise(CSAT, given("csat", "2"), false, NOON));
        var second = changed(first.revise(CSAT, given("csat", "3"), true, NOON.plusSeconds(60)));
        assertThat(second.completedAt()).isEqualTo(NOON);
        assertThat(second.revision()).isEqualTo(2);
    }

    @Test
    void answers_may_be_changed_for_24_hours() {
        var first = changed(ResponseState.NONE.revise(CSAT, given("csat", "2"), false, NOON));
        var lastMoment = NOON.plus(Duration.ofHours(24)).minusMillis(1);
        assertThat(first.revise(CSAT, given("csat", "3"), false, lastMoment)).isInstanceOf(Revising.Changed.class);
        assertThat(first.revise(CSAT, given("csat", "3"), false, lastMoment.plusMillis(1))).isEqualTo(new Revising.Closed());
    }

    @Test
    void the_same_answers_are_welcome_even_when_the_survey_is_closed() {
        var both = Map.of("csat", List.of("2"), "comment", List.of("slow"));
        var first = changed(ResponseState.NONE.revise(CSAT, both, false, NOON));
        var nextDay = NOON.plus(Duration.ofHours(25));
        assertThat(first.revise(CSAT, both, false, nextDay)).isEqualTo(new Revising.Unchanged());
        assertThat(first.revise(CSAT, given("csat", "2"), true, nextDay)).isEqualTo(new Revising.Unchanged());
    }

    @Test
    void other_answers_are_not_and_are_not_asked_to_be_corrected_either() {
        var first = changed(ResponseState.NONE.revise(CSAT, given("csat", "2"), false, NOON));
        var nextDay = NOON.plus(Duration.ofHours(25));
        for (var other : List.of(given("csat", "3"), given("comment", "late"), given("csat", "9"), given("csat", ""),
                given("nope", "1"))) {
            assertThat(first.revise(CSAT, other, false, nextDay)).isEqualTo(new Revising.Closed());
        }
    }

    @Test
    void what_was_not_finished_stays_open() {
        var part = changed(ResponseState.NONE.revise(CSAT, given("csat", "2"), true, NOON));
        assertThat(part.isClosed(NOON.plus(Duration.ofDays(30)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "6", "-1", "+5", "5.0", "five", "1e1", "٣", "999999999999", "5 5" })
    void a_number_off_its_scale_is_refused(String value) {
        assertThat(ResponseState.NONE.revise(CSAT, given("csat", value), false, NOON)).isEqualTo(
                new Revising.Refused(List.of(new AnswerProblem("csat", "Choose a number from 1 to 5."))));
    }

    @Test
    void every_problem_is_named_at_once() {
        var fields = Map.of("csat", List.of("9"), "comment", List.of("a\0b"), "nps", List.of("1"));
        assertThat(problems(ResponseState.NONE.revise(CSAT, fields, false, NOON)))
                .containsExactlyInAnyOrder("csat", "comment", "nps");
    }

    @Test
    void no_more_than_50_problems_are_named() {
        var fields = IntStream.range(0, 16_000).boxed().collect(toMap(i -> "f" + i, i -> List.of("")));
        assertThat(problems(ResponseState.NONE.revise(CSAT, fields, false, NOON))).hasSize(50);
    }

    @Test
    void a_question_answered_twice_at_once_is_refused() {
        var fields = Map.of("csat", List.of("1", "5"));
        assertThat(problems(ResponseState.NONE.revise(CSAT, fields, false, NOON))).containsExactly("csat");
    }

    @Test
    void a_comment_has_up_to_5000_characters_as_people_count_them() {
        var fits = "😀".repeat(5_000);
        assertThat(ResponseState.NONE.revise(CSAT, given("comment", fits), true, NOON)).isInstanceOf(Revising.Changed.class);
        assertThat(ResponseState.NONE.revise(CSAT, given("comment", fits + "!"), true, NOON))
                .isEqualTo(new Revising.Refused(List.of(
                        new AnswerProblem("comment", "Shorten this to 5,000 characters; it has 5,001."))));
    }

    @Test
    void nothing_at_all_is_not_an_answer() {
        assertThat(problems(ResponseState.NONE.revise(DIMENSIONS, given("comment", " "), false, NOON))).containsExactly("");
        assertThat(problems(ResponseState.NONE.revise(CSAT, Map.of(), true, NOON))).containsExactly("");
    }

    @Test
    void one_dimension_is_enough() {
        assertThat(changed(ResponseState.NONE.revise(DIMENSIONS, given("polite", "4"), false, NOON)).isComplete()).isTrue();
    }

    private static ResponseState changed(Revising revising) {
        assertThat(revising).isInstanceOf(Revising.Changed.class);
        return ((Revising.Changed) revising).after();
    }

    private static List<String> problems(Revising revising) {
        assertThat(revising).isInstanceOf(Revising.Refused.class);
        return ((Revising.Refused) revising).problems().stream().map(AnswerProblem::question).toList();
    }

    private static Map<String, List<String>> given(String question, String value) {
        return Map.of(question, List.of(value));
    }

    private static AnswerSheet sheet(Map<String, String> answers) {
        return new AnswerSheet(answers);
    }
}
