package dev.afterword.feedback.outcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InvitationOpened;
import dev.afterword.contracts.InvitationScheduled;
import dev.afterword.contracts.InvitationSent;
import dev.afterword.contracts.InvitationSuppressed;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.contracts.SurveyRef;
import dev.afterword.messaging.Ids;

/**
 * What survey-service would tell of one interaction's invitation.
 *
 * @param workspace as the envelope names it
 */
public record InvitationEvents(UUID workspace, UUID interaction) {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    public CloudEvent<EventData> scheduled() {
        return event(new InvitationScheduled(Ids.next(), context(), new SurveyRef("csat", 1), "link", NOON));
    }

    public CloudEvent<EventData> suppressed(String reason) {
        return event(new InvitationSuppressed(Ids.next(), context(), reason));
    }

    public CloudEvent<EventData> sent() {
        return event(new InvitationSent(Ids.next(), context(), "email", NOON.plusSeconds(1)));
    }

    public CloudEvent<EventData> opened() {
        return event(new InvitationOpened(Ids.next(), context(), NOON.plusSeconds(2)));
    }

    public CloudEvent<EventData> answered(int revision, boolean complete) {
        return event(new ResponseRevised(Ids.next(), revision, complete, Ids.next(), context(), new SurveyRef("csat", 1),
                NOON.plusSeconds(2 + revision), List.of()));
    }

    private InteractionContext context() {
        return new InteractionContext(interaction, NOON, null, null, null, null, null, null, null);
    }

    private CloudEvent<EventData> event(EventData data) {
        return CloudEvent.of(Ids.next(), "/afterword/survey-service", NOON, workspace, null, data);
    }
}
