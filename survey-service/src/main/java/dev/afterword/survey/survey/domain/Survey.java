package dev.afterword.survey.survey.domain;

import java.util.List;
import java.util.Optional;

/**
 * One published version of a questionnaire. It never changes: what a customer was asked stays known.
 *
 * @param key unique among surveys
 * @param version 1 and up
 * @param intro what stands above the questions, or {@code null} when the first question says it all
 * @param questions in the order in which they are asked
 */
public record Survey(String key, int version, String intro, List<Question> questions) {

    public Survey {
        questions = List.copyOf(questions);
    }

    public Optional<Question> question(String questionKey) {
        return questions.stream().filter(question -> question.key().equals(questionKey)).findFirst();
    }
}
