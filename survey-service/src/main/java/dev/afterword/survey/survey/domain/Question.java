package dev.afterword.survey.survey.domain;

/**
 * One question of a survey.
 *
 * @param key unique within its survey; also the name of its form field
 * @param kind how it is asked
 * @param metric which metric the number counts for, or {@code null} when it counts for none
 * @param wording what the customer reads; may hold the placeholders of {@link Wording}
 * @param required whether a response without it stays incomplete
 */
public record Question(String key, QuestionKind kind, String metric, String wording, boolean required) {

    static Question required(String metric, QuestionKind kind, String wording) {
        return new Question(metric, kind, metric, wording, true);
    }

    static Question optional(String metric, QuestionKind kind, String wording) {
        return new Question(metric, kind, metric, wording, false);
    }

    static Question comment(String wording) {
        return new Question("comment", QuestionKind.TEXT, null, wording, false);
    }
}
