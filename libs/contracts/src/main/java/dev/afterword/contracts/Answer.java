package dev.afterword.contracts;

/**
 * What a customer said to one question: a number on its scale, or words.
 *
 * @param question the question's key within its survey
 * @param kind the question's kind, such as {@code nps csat ces rating text}
 * @param metric which metric the number counts for: {@code nps csat ces polite responsive efficient knowledgeable
 *        easy_to_work_with}; {@code null} when it counts for none
 * @param number the number, or {@code null}
 * @param text the words, or {@code null}
 */
public record Answer(String question, String kind, String metric, Integer number, String text) {
}
