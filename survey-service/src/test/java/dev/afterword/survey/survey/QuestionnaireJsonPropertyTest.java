package dev.afterword.survey.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import dev.afterword.survey.survey.domain.Condition;
import dev.afterword.survey.survey.domain.Condition.Chosen;
import dev.afterword.survey.survey.domain.Condition.NumberBetween;
import dev.afterword.survey.survey.domain.Condition.StandingIs;
import dev.afterword.survey.survey.domain.Ending;
import dev.afterword.survey.survey.domain.Metric;
import dev.afterword.survey.survey.domain.Option;
import dev.afterword.survey.survey.domain.Question;
import dev.afterword.survey.survey.domain.QuestionKind;
import dev.afterword.survey.survey.domain.Survey;
import dev.afterword.survey.survey.domain.Words;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class QuestionnaireJsonPropertyTest {

    @Property(tries = 300)
    void a_survey_is_read_back_as_it_was_kept(@ForAll long seed, @ForAll String text) {
        var survey = survey(new Random(seed), "x" + text);
        String kept = QuestionnaireJson.text(survey);
        assertThat(QuestionnaireJson.survey("s", 3, kept)).isEqualTo(survey);
        assertThat(QuestionnaireJson.text(QuestionnaireJson.survey("s", 3, kept))).isEqualTo(kept);
    }

    private static Survey survey(Random random, String text) {
        var questions = new ArrayList<Question>();
        for (QuestionKind kind : QuestionKind.values()) {
            var options = kind.hasOptions()
                    ? List.of(new Option("a", words(random, text)), new Option("b", words(random, text)))
                    : List.<Option> of();
            questions.add(new Question("q" + questions.size(), kind, Metric.of(kind).map(Metric::wireName).orElse(null),
                    words(random, text), random.nextBoolean(), options, conditions(random)));
        }
        return new Survey("s", 3, random.nextBoolean() ? words(random, text) : null, questions,
                random.nextBoolean() ? List.of()
                        : List.of(new Ending(conditions(random), words(random, text), words(random, text))));
    }

    private static Words words(Random random, String text) {
        return random.nextBoolean() ? Words.of("pt-BR", text) : new Words(Map.of("en", text, "ja", "はい" + text));
    }

    private static List<Condition> conditions(Random random) {
        var all = List.of(new NumberBetween("q0", NumberBetween.NO_LOW, random.nextInt(10)),
                new NumberBetween("q0", random.nextInt(10), NumberBetween.NO_HIGH), new NumberBetween("q0", 1, 3),
                new Chosen("q4", Set.of("a", "b")), new StandingIs(Set.of("fan", "at_risk")));
        return all.stream().filter(each -> random.nextBoolean()).map(Condition.class::cast).toList();
    }
}
