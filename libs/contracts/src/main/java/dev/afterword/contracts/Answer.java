package dev.afterword.contracts;

import java.util.List;

/**
 * What a customer said to one question: a number on its scale, words, or options.
 *
 * @param question the question's key within its survey
 * @param kind the question's kind, such as {@code nps csat ces rating single_choice multiple_choice yes_no contact_me text}
 * @param metric which metric the number counts for: {@code nps csat ces polite responsive efficient knowledgeable
 *        easy_to_work_with}; {@code null} when it counts for none
 * @param number the number, 1 for yes and 0 for no; or {@code null}
 * @param text the words, or {@code null}
 * @param choices keys of the options chosen, in their order; or {@code null}
 */
public record Answer(String question, String kind, String metric, Integer number, String text,
        List<String> choices) {
}
