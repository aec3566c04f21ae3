package dev.afterword.survey.response.domain;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.afterword.survey.survey.domain.CustomerSurvey;
import dev.afterword.survey.survey.domain.Question;
import dev.afterword.survey.survey.domain.Survey;

/**
 * What a customer has answered so far.
 *
 * @param answers question key to number in digits, or to words; questions left out are absent
 */
public record AnswerSheet(Map<String, String> answers) {

    /** Of an answer in words; counted in characters as people see them (code points), so no browser allows more than this. */
    public static final int LONGEST_TEXT = 5_000;

    public static final AnswerSheet EMPTY = new AnswerSheet(Map.of());

    public AnswerSheet {
        answers = Map.copyOf(answers);
    }

    /** This sheet with other answers laid over it; an empty one takes an answer back. */
    public AnswerSheet with(Map<String, String> given) {
        var merged = new HashMap<>(answers);
        merged.putAll(given);
        return new AnswerSheet(merged.entrySet().stream().filter(answer -> !answer.getValue().isEmpty())
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** This sheet without what the customer wrote: only numbers on scales and choices stay. */
    public AnswerSheet withoutWords(Survey survey) {
        var kept = new HashMap<>(answers);
        kept.keySet().retainAll(survey.questions().stream().filter(question -> !question.kind().isWords())
                .map(Question::key).toList());
        return new AnswerSheet(kept);
    }

    /** The answers that count: not those to questions that are no longer asked after others were changed. */
    public Map<String, String> counting(CustomerSurvey survey) {
        var counting = new HashMap<>(answers);
        counting.keySet().retainAll(survey.asked(answers).stream().map(Question::key).toList());
        return counting;
    }

    /** Whether any answer that counts is one to a question with a metric. */
    public boolean countsFor(CustomerSurvey survey) {
        var counting = counting(survey);
        return survey.survey().questions().stream()
                .anyMatch(question -> question.metric() != null && counting.containsKey(question.key()));
    }

    /**
     * What this sheet lacks; a customer who is not done yet may leave out what is required.
     *
     * @param finished what was answered when the customer finished, which can't get lost; empty before that
     */
    List<AnswerProblem> gaps(CustomerSurvey survey, boolean done, AnswerSheet finished) {
        var gaps = new ArrayList<AnswerProblem>();
        survey.asked(answers).stream().filter(Question::required)
                .filter(question -> !answers.containsKey(question.key()))
                .filter(question -> done || finished.answers.containsKey(question.key()))
                .forEach(question -> gaps.add(new AnswerProblem(question.key(), AnswerReading.howToAnswer(question))));
        if (gaps.isEmpty() && answers.isEmpty()) {
            gaps.add(new AnswerProblem("", "Answer at least one question."));
        }
        return gaps;
    }
}
