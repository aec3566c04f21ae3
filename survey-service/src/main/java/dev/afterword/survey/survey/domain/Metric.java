package dev.afterword.survey.survey.domain;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an answer can count for. Each metric has one kind of question, so that its numbers are always of one scale. */
public enum Metric {
    NPS(QuestionKind.NPS),
    CSAT(QuestionKind.CSAT),
    CES(QuestionKind.CES),
    POLITE(QuestionKind.RATING),
    RESPONSIVE(QuestionKind.RATING),
    EFFICIENT(QuestionKind.RATING),
    KNOWLEDGEABLE(QuestionKind.RATING),
    EASY_TO_WORK_WITH(QuestionKind.RATING),
    /** Whether the person who promised an answer gave it in time, as the customer saw it. */
    PROMISE_KEPT(QuestionKind.YES_NO);

    private final QuestionKind kind;

    Metric(QuestionKind kind) {
        this.kind = kind;
    }

    /** The only kind of question whose answers count for it. */
    public QuestionKind kind() {
        return kind;
    }

    /** What a question of that kind counts for unless it says otherwise: the three scores count for themselves. */
    public static Optional<Metric> of(QuestionKind kind) {
        return named(kind.wireName());
    }

    /** The metric with that name in events and in the API; empty when there is none. */
    public static Optional<Metric> named(String wireName) {
        return Arrays.stream(values()).filter(metric -> metric.wireName().equals(wireName)).findFirst();
    }

    /** All wire names, for people who got one wrong. */
    public static Set<String> names() {
        return Arrays.stream(values()).map(Metric::wireName).collect(toCollection(TreeSet::new));
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
