package dev.afterword.contracts;

import java.time.Instant;

/**
 * What the customer was told right after the interaction.
 *
 * @param person who is to answer
 * @param dueAt by when
 */
public record PromiseRef(Agent person, Instant dueAt) {
}
