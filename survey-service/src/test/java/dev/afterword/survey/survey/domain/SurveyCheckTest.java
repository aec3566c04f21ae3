package dev.afterword.survey.survey.domain;

import static dev.afterword.survey.survey.domain.Condition.NumberBetween.NO_HIGH;
import static dev.afterword.survey.survey.domain.Condition.NumberBetween.NO_LOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.afterword.survey.survey.domain.Condition.Chosen;
import dev.afterword.survey.survey.domain.Condition.NumberBetween;
import dev.afterword.survey.survey.domain.Condition.StandingIs;

class SurveyCheckTest {

    private static final Words WORDS = Words.english("Why?");
    private static final Question NPS = number("nps", QuestionKind.NPS);

    @Test
    void a_branching_survey_is_good() {
        assertThat(problems(NPS,
                choice("cause", QuestionKind.SINGLE_CHOICE, atMost("nps", 6)),
                text("details", chosen("cause", "a")),
                text("why_fan", new StandingIs(Set.of("fan")), atLeast("nps", 9)))).isEmpty();
    }

    @Test
    void a_survey_asks_something() {
        assertThat(problems()).containsExactly("/questions must have at least one question");
    }

    @Test
    void conditions_look_at_earlier_questions_alone() {
        assertThat(problems(text("a", chosen("nope", "x")), text("b", atLeast("b", 1)), text("c", atMost("nps", 3)), NPS))
                .containsExactly(
                        "/questions/0/show_if/0/question there is no question with this key; before it come none",
                        "/questions/1/show_if/0/question is this question itself; a condition looks at earlier ones",
                        "/questions/2/show_if/0/question is asked later; a condition looks at earlier questions, so that none"
                                + " wait for each other");
    }

    @Test
    void two_questions_that_wait_for_each_other_are_found() {
        assertThat(
                problems(number("a", QuestionKind.RATING, atLeast("b", 1)), number("b", QuestionKind.RATING, atLeast("a", 1))))
                .singleElement().asString().startsWith("/questions/0/show_if/0/question is asked later");
    }

    @Test
    void a_number_off_the_scale_is_no_condition() {
        assertThat(problems(NPS, text("b", atMost("nps", 12)), text("c", new NumberBetween("nps", 7, 3)))).containsExactly(
                "/questions/1/show_if/0/at_most is off the scale of that question, which goes from 0 to 10",
                "/questions/2/show_if/0 at_least is more than at_most");
    }

    @Test
    void conditions_fit_the_kind_of_the_question_they_look_at() {
        assertThat(problems(NPS, choice("cause", QuestionKind.MULTIPLE_CHOICE), text("words"), text("d", chosen("nps", "9")),
                text("e", atLeast("cause", 1)), text("f", chosen("words", "x")), text("g", atLeast("words", 1)),
                text("h", chosen("cause", "a", "z")))).containsExactly(
                        "/questions/3/show_if/0 nps has no options; use at_least and at_most",
                        "/questions/4/show_if/0 cause is not answered with a number; use any_of",
                        "/questions/5/show_if/0 words is answered in words; only numbers and choices can be conditions",
                        "/questions/6/show_if/0 words is answered in words; only numbers and choices can be conditions",
                        "/questions/7/show_if/0/any_of z can't be chosen there; a, b can");
    }

    @Test
    void conditions_that_contradict_each_other_leave_a_question_that_nobody_is_asked() {
        assertThat(problems(NPS, text("b", atMost("nps", 3), atLeast("nps", 4)))).containsExactly(
                "/questions/1/show_if can never hold, so nobody is ever asked: no answer to nps meets all that is wanted of it on"
                        + " the way here");
    }

    @Test
    void so_do_conditions_that_contradict_those_of_the_question_they_look_at() {
        assertThat(problems(NPS, choice("cause", QuestionKind.SINGLE_CHOICE, atMost("nps", 6)),
                text("c", chosen("cause", "a"), atLeast("nps", 9)))).singleElement().asString()
                .startsWith("/questions/2/show_if can never hold");
    }

    @Test
    void a_customer_has_one_standing_and_one_single_choice_but_several_of_a_multiple_choice() {
        assertThat(problems(choice("one", QuestionKind.SINGLE_CHOICE), choice("many", QuestionKind.MULTIPLE_CHOICE),
                text("c", chosen("one", "a"), chosen("one", "b")),
                text("d", chosen("many", "a"), chosen("many", "b")),
                text("e", new StandingIs(Set.of("fan")), new StandingIs(Set.of("neutral", "at_risk"))))).containsExactly(
                        "/questions/2/show_if can never hold, so nobody is ever asked: no answer to one meets all that is wanted"
                                + " of it on the way here",
                        "/questions/4/show_if can never hold, so nobody is ever asked: a customer has one standing at a time");
    }

    @Test
    void a_metric_is_counted_by_its_own_kind_and_once() {
        assertThat(problems(new Question("a", QuestionKind.RATING, "nps", WORDS, false), NPS,
                new Question("c", QuestionKind.YES_NO, "promise_kept", WORDS, false))).containsExactly(
                        "/questions/0/metric nps is counted by questions of the kind nps alone; scales are never mixed",
                        "/questions/1/metric is counted by an earlier question, too: a response counts once for nps. Ask one of"
                                + " them as a rating without a metric");
    }

    @Test
    void keys_are_unique_and_only_choices_have_options() {
        var twice = List.of(new Option("a", WORDS), new Option("a", WORDS));
        assertThat(problems(text("a"), text("a"),
                new Question("c", QuestionKind.SINGLE_CHOICE, null, WORDS, false, twice, List.of()),
                new Question("d", QuestionKind.TEXT, null, WORDS, false, twice.subList(0, 1), List.of()),
                new Question("e", QuestionKind.SINGLE_CHOICE, null, WORDS, false))).containsExactly(
                        "/questions/1/key is the key of an earlier question, too; each needs its own",
                        "/questions/2/options/1/key is the key of an earlier option, too",
                        "/questions/3/options belong to single_choice and multiple_choice alone",
                        "/questions/4/options must be at least 2");
    }

    @Test
    void every_text_is_there_in_the_languages_of_the_others() {
        var both = new Words(Map.of("en", "Why?", "de", "Warum?"));
        var survey = new Survey("s", 0, Words.of("fr", "Pourquoi ?"),
                List.of(new Question("a", QuestionKind.TEXT, null, both, false)),
                List.of(new Ending(List.of(), both, new Words(Map.of("en", "x", "de", "y", "fr", "z")))));
        assertThat(told(survey)).containsExactly(
                "/intro lacks de, en, in which other texts of this survey are",
                "/questions/0/wording lacks fr, in which other texts of this survey are",
                "/endings/0/title lacks fr, in which other texts of this survey are");
    }

    @Test
    void a_placeholder_that_nothing_is_put_into_is_found() {
        assertThat(problems(new Question("a", QuestionKind.TEXT, null, Words.english("{compny} {name} {}"), false)))
                .containsExactly(
                        "/questions/0/wording {compny} is no placeholder; there are {company}, {touchpoint} and {name}",
                        "/questions/0/wording {} is no placeholder; there are {company}, {touchpoint} and {name}");
    }

    @Test
    void an_ending_after_one_that_is_always_shown_is_never_seen() {
        var always = new Ending(List.of(), WORDS, WORDS);
        var unhappy = new Ending(List.of(atMost("nps", 6)), WORDS, WORDS);
        var nobody = new Ending(List.of(atMost("nps", 6), atLeast("nps", 8)), WORDS, WORDS);
        assertThat(told(new Survey("s", 0, null, List.of(NPS), List.of(unhappy, always)))).isEmpty();
        assertThat(told(new Survey("s", 0, null, List.of(NPS), List.of(nobody, always, unhappy)))).containsExactly(
                "/endings/0/show_if can never hold, so nobody ever sees this: no answer to nps meets all that is wanted of it on"
                        + " the way here",
                "/endings/2 is never shown: an earlier ending always is; put that one last");
    }

    @Test
    void nothing_more_is_said_of_what_could_not_be_read() {
        var unread = new Question(null, null, null, null, false, List.of(new Option(null, null)), List.of());
        assertThat(problems(unread, unread, new Question("c", null, null, WORDS, false), text("d", chosen("c", "x")),
                text("e", atLeast("c", 4)))).isEmpty();
    }

    private static List<String> problems(Question... questions) {
        return told(new Survey("s", 0, null, List.of(questions), List.of()));
    }

    private static List<String> told(Survey survey) {
        return SurveyCheck.problems(survey).stream().map(problem -> problem.pointer() + " " + problem.detail()).toList();
    }

    private static Question number(String key, QuestionKind kind, Condition... showIf) {
        return new Question(key, kind, Metric.of(kind).map(Metric::wireName).orElse(null), WORDS, true, List.of(),
                List.of(showIf));
    }

    private static Question text(String key, Condition... showIf) {
        return new Question(key, QuestionKind.TEXT, null, WORDS, false, List.of(), List.of(showIf));
    }

    private static Question choice(String key, QuestionKind kind, Condition... showIf) {
        return new Question(key, kind, null, WORDS, false, List.of(new Option("a", WORDS), new Option("b", WORDS)),
                List.of(showIf));
    }

    private static Condition atLeast(String question, int number) {
        return new NumberBetween(question, number, NO_HIGH);
    }

    private static Condition atMost(String question, int number) {
        return new NumberBetween(question, NO_LOW, number);
    }

    private static Condition chosen(String question, String... options) {
        return new Chosen(question, Set.of(options));
    }
}
