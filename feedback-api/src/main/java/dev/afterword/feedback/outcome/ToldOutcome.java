package dev.afterword.feedback.outcome;

import java.util.UUID;

import dev.afterword.contracts.AboutInteraction;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.InvitationOpened;
import dev.afterword.contracts.InvitationScheduled;
import dev.afterword.contracts.InvitationSent;
import dev.afterword.contracts.InvitationSuppressed;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.feedback.outcome.domain.Outcome;

/**
 * What one event, or several about the same interaction, tell of its invitation.
 *
 * @param about which interaction, of which workspace
 */
record ToldOutcome(About about, Outcome outcome) {

    record About(UUID workspace, UUID interaction) {
    }

    /** @throws IllegalArgumentException when no repetition will ever make sense of this event */
    static ToldOutcome of(CloudEvent<EventData> event) {
        if (!(event.data() instanceof AboutInteraction<?> data) || data.interaction() == null
                || data.interaction().interactionId() == null) {
            throw new IllegalArgumentException("event " + event.id() + " does not say which interaction it speaks of");
        }
        return new ToldOutcome(new About(event.workspace(), data.interaction().interactionId()), outcome(event));
    }

    ToldOutcome and(ToldOutcome other) {
        return new ToldOutcome(about, outcome.and(other.outcome));
    }

    private static Outcome outcome(CloudEvent<EventData> event) {
        if (event.data() instanceof InvitationScheduled scheduled) {
            var survey = scheduled.survey() == null ? null : scheduled.survey().key();
            return Outcome.scheduled(scheduled.dueAt(), scheduled.channel(), survey);
        } else if (event.data() instanceof InvitationSuppressed suppressed) {
            return Outcome.suppressed(suppressed.reason());
        } else if (event.data() instanceof InvitationSent sent) {
            return Outcome.sent(sent.sentAt(), sent.channel());
        } else if (event.data() instanceof InvitationOpened opened) {
            return Outcome.opened(opened.openedAt());
        } else if (event.data() instanceof ResponseRevised revised) {
            return Outcome.answered(revised.answeredAt(), revised.complete(), revised.revision());
        }
        throw new IllegalArgumentException("event " + event.id() + " of type " + event.type() + " tells of no invitation");
    }
}
