package dev.afterword.feedback.team.domain;

import java.time.LocalDate;

/**
 * Days on which somebody does not answer.
 *
 * @param from the first
 * @param to the last, not before {@code from}
 */
public record Away(LocalDate from, LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
