package dev.afterword.feedback.interaction.domain;

import java.time.Instant;

/**
 * What the customer was told right after the interaction, who answers and by when, and what became of it. Person and time
 * stay as told, though the team changes.
 *
 * @param person who answers
 * @param dueAt by when, to the second
 * @param state {@link PromiseState#OPEN} at first
 * @param keptAt when the customer was answered; {@code null} until that is told
 */
public record Promise(Person person, Instant dueAt, PromiseState state, Instant keptAt) {

    /** One that is just being made. */
    public static Promise open(Person person, Instant dueAt) {
        return new Promise(person, dueAt, PromiseState.OPEN, null);
    }
}
