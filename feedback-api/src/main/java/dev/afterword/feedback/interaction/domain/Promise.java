package dev.afterword.feedback.interaction.domain;

import java.time.Instant;

/**
 * What the customer was told right after the interaction: who answers, and by when. Stays as told, though the team changes.
 *
 * @param person who answers
 * @param dueAt by when, to the second
 */
public record Promise(Person person, Instant dueAt) {
}
