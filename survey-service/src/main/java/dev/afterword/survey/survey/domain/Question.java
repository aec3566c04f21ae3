package dev.afterword.survey.survey.domain;

import java.util.List;
import java.util.Optional;

/**
 * One question of a survey.
 *
 * @param key unique within its survey; also the name of its form field
 * @param kind how it is asked
 * @param metric which metric the number counts for, or {@code null} when it counts for none
 * @param wording what the customer reads; may hold the placeholders of {@link Wording}
 * @param required whether a response without it stays incomplete
 * @param options what can be chosen, in order; empty unless the kind is a choice
 * @param showIf asked only when all of them hold; empty for always. They speak of earlier questions
 */
public record Question(String key, QuestionKind kind, String metric, Words wording, boolean required, List<Option> options,
        List<Condition> showIf) {

    public Question {
        options = List.copyOf(options);
        showIf = List.copyOf(showIf);
    }

    /** One without options that is always asked. */
    public Question(String key, QuestionKind kind, String metric, Words wording, boolean required) {
        this(key, kind, metric, wording, required, List.of(), List.of());
    }

    /** The keys that can be chosen; empty when the answer is a number or words. */
    public List<String> choices() {
        return kind.isYesOrNo() ? QuestionKind.YES_AND_NO : options.stream().map(Option::key).toList();
    }

    /** The numbers that can be chosen; empty when the answer is something else. */
    public Optional<Scale> scale() {
        return kind.scale();
    }
}
