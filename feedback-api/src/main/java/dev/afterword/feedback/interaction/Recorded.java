package dev.afterword.feedback.interaction;

import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.web.problem.ProblemException;

/**
 * What became of a request to record an interaction. A refusal is a value here, no exception: it must not roll back its
 * neighbours in the same transaction.
 *
 * @param interaction as it was recorded; {@code null} when refused
 * @param isNew whether this request stored it, now or when it was sent for the first time
 * @param refusal {@code null} unless refused
 */
public record Recorded(Interaction interaction, boolean isNew, ProblemException refusal) {

    static Recorded of(Interaction interaction, boolean isNew) {
        return new Recorded(interaction, isNew, null);
    }

    /** @param interaction {@code null} when it has gone since: its workspace keeps none so long */
    static Recorded again(Interaction interaction, boolean isNew) {
        return interaction == null
                ? refused(ProblemException.conflict("This interaction was recorded before, and is no longer kept."))
                : of(interaction.asRecorded(), isNew);
    }

    static Recorded refused(ProblemException refusal) {
        return new Recorded(null, false, refusal);
    }

    /** This, unless it was refused. @throws ProblemException the refusal */
    Recorded orThrow() {
        if (refusal != null) {
            throw refusal;
        }
        return this;
    }
}
