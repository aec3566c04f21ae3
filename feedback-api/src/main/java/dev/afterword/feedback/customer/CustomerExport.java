package dev.afterword.feedback.customer;

import java.util.List;

import dev.afterword.feedback.interaction.InteractionAnswer;
import dev.afterword.feedback.selfrating.SelfRatingAnswer;

/**
 * What is held of a customer, or a part of it; its field names are the public API.
 *
 * @param ref the caller's own id of the customer
 * @param nextCursor where the rest begins; {@code null} when this is all
 */
public record CustomerExport(String ref, List<Held> interactions, String nextCursor) {

    /** @param selfRating {@code null} when there is none */
    public record Held(InteractionAnswer interaction, SelfRatingAnswer selfRating) {
    }
}
