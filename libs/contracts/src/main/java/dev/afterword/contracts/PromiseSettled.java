package dev.afterword.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a promise. Published by feedback-api as {@link #KEPT} when the person answered in time, as {@link #BROKEN}
 * when the time passed without an answer, as {@link #KEPT_LATE} when the answer came after that. A later word with a
 * higher revision takes back an earlier one: an answer in time may be reported after the time.
 *
 * @param interaction the interaction after which it was given
 * @param person who was to answer
 * @param contact how to reach the customer, or {@code null}
 * @param dueAt by when
 * @param outcome {@code kept broken kept_late}
 * @param keptAt when the customer was answered; {@code null} when broken
 * @param revision 1 and up
 */
public record PromiseSettled(
        InteractionContext interaction,
        Agent person,
        Contact contact,
        Instant dueAt,
        String outcome,
        Instant keptAt,
        int revision) implements EventData, AboutInteraction<PromiseSettled> {

    public static final String KEPT = "promise.kept.v1";
    public static final String KEPT_LATE = "promise.kept-late.v1";
    public static final String BROKEN = "promise.broken.v1";

    @Override
    public String type() {
        return switch (outcome) {
            case "kept" -> KEPT;
            case "kept_late" -> KEPT_LATE;
            case "broken" -> BROKEN;
            default -> throw new IllegalStateException("a promise does not end as " + outcome);
        };
    }

    @Override
    public UUID subject() {
        return interaction.interactionId();
    }

    @Override
    public PromiseSettled withoutCustomer() {
        return new PromiseSettled(interaction.withoutCustomer(), person, null, dueAt, outcome, keptAt, revision);
    }
}
