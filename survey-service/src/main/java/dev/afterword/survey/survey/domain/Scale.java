package dev.afterword.survey.survey.domain;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole numbers that a customer can choose from.
 *
 * @param low lowest number, included
 * @param high highest number, included
 * @param lowLabel what the lowest number means, in words
 * @param highLabel what the highest number means, in words
 */
public record Scale(int low, int high, Words lowLabel, Words highLabel) {

    public boolean contains(int number) {
        return number >= low && number <= high;
    }

    /** Every number, lowest first. */
    public List<Integer> numbers() {
        return IntStream.rangeClosed(low, high).boxed().toList();
    }
}
