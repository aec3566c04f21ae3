package dev.afterword.feedback.outcome;

import java.time.Instant;

import dev.afterword.feedback.outcome.domain.InvitationState;
import dev.afterword.feedback.outcome.domain.Outcome;

/**
 * What the client sees of an interaction's invitation; its field names are the public API.
 *
 * @param state {@code scheduled suppressed sent opened answered}
 * @param reason why none is offered; only when suppressed
 * @param channel the way it went, or is to go; {@code null} when not told
 * @param survey key of the survey; {@code null} when not told
 * @param answeredAt the first answer
 * @param completed whether the customer has finished
 */
public record InvitationView(
        String state,
        String reason,
        String channel,
        String survey,
        Instant scheduledAt,
        Instant sentAt,
        Instant openedAt,
        Instant answeredAt,
        boolean completed) {

    static InvitationView of(Outcome outcome) {
        var state = InvitationState.of(outcome);
        return new InvitationView(state.wireName(),
                state == InvitationState.SUPPRESSED ? outcome.suppressedReason() : null,
                outcome.sentChannel() == null ? outcome.channel() : outcome.sentChannel(), outcome.survey(),
                outcome.scheduledAt(), outcome.sentAt(), outcome.openedAt(), outcome.answeredAt(),
                outcome.completedAt() != null);
    }
}
