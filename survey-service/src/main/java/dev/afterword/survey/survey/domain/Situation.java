package dev.afterword.survey.survey.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What conditions look at.
 *
 * @param answers question key to the answer in the form in which it is kept: a number in digits, words, or option keys
 *        with a space between them
 * @param standing what the customer was to us when asked: {@code fan neutral at_risk unknown}
 */
public record Situation(Map<String, String> answers, String standing) {

    public static final String UNKNOWN = "unknown";

    /** What a customer can be to us. */
    public static final Set<String> STANDINGS = Set.of("fan", "neutral", "at_risk", UNKNOWN);

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,3}");

    Optional<Integer> number(String question) {
        return Optional.ofNullable(answers.get(question)).filter(answer -> DIGITS.matcher(answer).matches())
                .map(Integer::valueOf);
    }

    List<String> choices(String question) {
        return Optional.ofNullable(answers.get(question)).map(answer -> Arrays.asList(answer.split(" "))).orElse(List.of());
    }
}
