package dev.afterword.survey.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;

import dev.afterword.messaging.WireJson;
import dev.afterword.survey.survey.domain.Condition;
import dev.afterword.survey.survey.domain.Condition.Chosen;
import dev.afterword.survey.survey.domain.Condition.NumberBetween;
import dev.afterword.survey.survey.domain.Condition.StandingIs;
import dev.afterword.survey.survey.domain.Ending;
import dev.afterword.survey.survey.domain.Option;
import dev.afterword.survey.survey.domain.Question;
import dev.afterword.survey.survey.domain.QuestionKind;
import dev.afterword.survey.survey.domain.Survey;
import dev.afterword.survey.survey.domain.Words;

/**
 * What a survey asks, as the API shows it and the database keeps it. A PUT takes it back as it is.
 *
 * @param intro {@code null} for none
 */
record QuestionnaireJson(Map<String, String> intro, List<QuestionJson> questions, List<EndingJson> endings) {

    static QuestionnaireJson of(Survey survey) {
        return new QuestionnaireJson(Optional.ofNullable(survey.intro()).map(Words::byLanguage).orElse(null),
                survey.questions().stream().map(QuestionJson::of).toList(),
                survey.endings().stream().map(EndingJson::of).toList());
    }

    /** Read from the text that {@link #text} made. */
    static Survey survey(String key, int version, String text) {
        try {
            var read = WireJson.mapper().readValue(text, QuestionnaireJson.class);
            return new Survey(key, version, read.intro == null ? null : new Words(read.intro),
                    read.questions.stream().map(QuestionJson::toQuestion).toList(),
                    read.endings.stream().map(EndingJson::toEnding).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("survey " + key + " version " + version + " can't be read back", e);
        }
    }

    /** The same text for the same questionnaire. */
    static String text(Survey survey) {
        try {
            return WireJson.mapper().writeValueAsString(of(survey));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a survey is always JSON", e);
        }
    }

    record QuestionJson(String key, String kind, String metric, Map<String, String> wording, boolean required,
            List<OptionJson> options, List<ConditionJson> showIf) {

        static QuestionJson of(Question question) {
            return new QuestionJson(question.key(), question.kind().wireName(), question.metric(),
                    question.wording().byLanguage(), question.required(),
                    question.options().stream().map(option -> new OptionJson(option.key(), option.label().byLanguage()))
                            .toList(),
                    question.showIf().stream().map(ConditionJson::of).toList());
        }

        Question toQuestion() {
            return new Question(key, QuestionKind.named(kind).orElseThrow(), metric, new Words(wording), required,
                    options.stream().map(option -> new Option(option.key, new Words(option.label))).toList(),
                    showIf.stream().map(ConditionJson::toCondition).toList());
        }
    }

    record OptionJson(String key, Map<String, String> label) {
    }

    record EndingJson(List<ConditionJson> showIf, Map<String, String> title, Map<String, String> text) {

        static EndingJson of(Ending ending) {
            return new EndingJson(ending.showIf().stream().map(ConditionJson::of).toList(), ending.title().byLanguage(),
                    ending.text().byLanguage());
        }

        Ending toEnding() {
            return new Ending(showIf.stream().map(ConditionJson::toCondition).toList(), new Words(title), new Words(text));
        }
    }

    /** Only the fields of its own form are there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConditionJson(String question, Integer atLeast, Integer atMost, List<String> anyOf, List<String> standing) {

        static ConditionJson of(Condition condition) {
            if (condition instanceof NumberBetween between) {
                return new ConditionJson(between.question(),
                        between.low() == NumberBetween.NO_LOW ? null : between.low(),
                        between.high() == NumberBetween.NO_HIGH ? null : between.high(), null, null);
            }
            if (condition instanceof Chosen chosen) {
                return new ConditionJson(chosen.question(), null, null, sorted(chosen.options()), null);
            }
            return new ConditionJson(null, null, null, null, sorted(((StandingIs) condition).standings()));
        }

        Condition toCondition() {
            if (standing != null) {
                return new StandingIs(Set.copyOf(standing));
            }
            return anyOf != null ? new Chosen(question, Set.copyOf(anyOf))
                    : new NumberBetween(question, atLeast == null ? NumberBetween.NO_LOW : atLeast,
                            atMost == null ? NumberBetween.NO_HIGH : atMost);
        }

        private static List<String> sorted(Set<String> items) {
            return List.copyOf(new TreeSet<>(items));
        }
    }
}
