package dev.afterword.scoring.score;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;

import dev.afterword.contracts.Answer;

/** All words that the customer wrote; a survey may ask for words more than once. */
public final class CustomerWords {

    private CustomerWords() {
    }

    /** @return {@code null} when there are none */
    public static String in(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> "text".equals(answer.kind()))
                .map(Answer::text)
                .filter(Objects::nonNull)
                .collect(collectingAndThen(joining("\n\n"), words -> words.isEmpty() ? null : words));
    }
}
