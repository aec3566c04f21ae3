package dev.afterword.survey.response.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.afterword.survey.survey.domain.BuiltInSurveys;
import dev.afterword.survey.survey.domain.CustomerSurvey;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Answers that come in parts, in any order and any number of times, end up the same. */
class PartialAnswersProperties {

    private static final CustomerSurvey SURVEY = CustomerSurvey.of(BuiltInSurveys.latest("service-dimensions").orElseThrow());
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Property
    void the_order_of_answers_to_different_questions_does_not_matter(
            @ForAll("answers") Map<String, String> answers, @ForAll Random random) {
        var parts = new ArrayList<>(answers.entrySet());
        var inOrder = afterAll(parts);
        Collections.shuffle(parts, random);
        assertThat(afterAll(parts)).isEqualTo(inOrder);
        assertThat(inOrder).isEqualTo(new ResponseState(answers.size(), new AnswerSheet(answers), null));
    }

    @Property
    void repeating_any_answer_changes_nothing(@ForAll("answers") Map<String, String> answers, @ForAll Random random) {
        var parts = new ArrayList<>(answers.entrySet());
        var all = afterAll(parts);
        Collections.shuffle(parts, random);
        parts.forEach(part -> assertThat(all.revise(SURVEY, Map.of(part.getKey(), List.of(part.getValue())), true, NOON))
                .isEqualTo(new Revising.Unchanged()));
    }

    @Property
    void a_revision_is_counted_for_every_change_and_for_nothing_else(@ForAll("ratings") List<String> ratings) {
        var state = ResponseState.NONE;
        int changes = 0;
        String last = null;
        for (String rating : ratings) {
            if (!rating.equals(last)) {
                changes++;
            }
            last = rating;
            state = after(state, "polite", rating);
        }
        assertThat(state.revision()).isEqualTo(changes);
    }

    @Provide
    Arbitrary<Map<String, String>> answers() {
        var dimensions = List.of("polite", "responsive", "efficient", "knowledgeable", "easy_to_work_with");
        return Arbitraries.maps(Arbitraries.of(dimensions), rating()).ofMinSize(1);
    }

    @Provide
    Arbitrary<List<String>> ratings() {
        return rating().list().ofMinSize(1).ofMaxSize(30);
    }

    private static Arbitrary<String> rating() {
        return Arbitraries.integers().between(1, 5).map(String::valueOf);
    }

    private static ResponseState afterAll(List<Map.Entry<String, String>> parts) {
        var state = ResponseState.NONE;
        for (var part : parts) {
            state = after(state, part.getKey(), part.getValue());
        }
        return state;
    }

    private static ResponseState after(ResponseState before, String question, String value) {
        return before.revise(SURVEY, Map.of(question, List.of(value)), true, NOON) instanceof Revising.Changed changed
                ? changed.after()
                : before;
    }
}
