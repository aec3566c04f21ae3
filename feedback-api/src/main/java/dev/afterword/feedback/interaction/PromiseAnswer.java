package dev.afterword.feedback.interaction;

import java.time.Instant;

import dev.afterword.feedback.interaction.domain.Person;
import dev.afterword.feedback.interaction.domain.Promise;

/**
 * What the client sees of a promise; its field names are the public API.
 *
 * @param keptAt {@code null} until an answer is told
 */
public record PromiseAnswer(Person person, Instant dueAt, String state, Instant keptAt) {

    /** {@code null} of {@code null}. */
    public static PromiseAnswer of(Promise promise) {
        return promise == null
                ? null
                : new PromiseAnswer(promise.person(), promise.dueAt(), promise.state().wireName(), promise.keptAt());
    }
}
