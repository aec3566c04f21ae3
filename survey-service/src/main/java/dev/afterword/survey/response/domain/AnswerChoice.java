package dev.afterword.survey.response.domain;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;

import dev.afterword.survey.survey.domain.Survey;

/** Answers chosen by the way in, such as a tap on "9" in a mail: shown as chosen, recorded only when they are sent. */
public final class AnswerChoice {

    private AnswerChoice() {
    }

    /**
     * The numbers and options in a page's query that this survey has. Anything else there is not ours to judge, such as the
     * marks that mail tools add; words are left out so that no link can put them into a customer's mouth.
     */
    public static Map<String, String> of(Survey survey, Map<String, List<String>> query) {
        return AnswerReading.of(survey, query).answers().entrySet().stream()
                .filter(answer -> !answer.getValue().isEmpty())
                .filter(answer -> survey.question(answer.getKey()).filter(question -> !question.kind().isWords()).isPresent())
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
