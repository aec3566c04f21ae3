package dev.afterword.feedback.interaction;

import java.time.Clock;
import java.util.UUID;

import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.feedback.interaction.domain.Details;
import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.feedback.interaction.domain.Timing;
import dev.afterword.feedback.touchpoint.domain.Touchpoint;
import dev.afterword.messaging.Ids;
import dev.afterword.outbox.Outbox;
import dev.afterword.outbox.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Stores an interaction once and tells of it in the same transaction. */
@ApplicationScoped
public class RecordInteraction {

    private final InteractionRepository interactions;
    private final Outbox outbox;
    private final Clock clock;

    RecordInteraction(InteractionRepository interactions, Outbox outbox, Clock clock) {
        this.interactions = interactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param touchpoint the one that the details name
     * @param traceparent of the request
     * @return the stored one, and nothing new, when the source id was recorded before
     */
    @Transactional
    Recorded record(UUID workspace, WorkspaceRef told, Touchpoint touchpoint, Details details, String traceparent) {
        var interaction = new Interaction(Ids.next(), workspace, Timing.asKept(clock.instant()), details);
        if (!interactions.addIfNew(interaction)) {
            return interactions.findBySource(workspace, details.touchpoint(), details.sourceId())
                    .map(stored -> new Recorded(stored, false))
                    .orElseThrow(() -> new IllegalStateException("an interaction vanished while it was recorded again"));
        }
        outbox.add(new Outgoing(workspace, traceparent, interaction.recordedAt(),
                InteractionEvent.recorded(interaction, told, touchpoint)));
        return new Recorded(interaction, true);
    }

    /** @param isNew whether this call stored it */
    record Recorded(Interaction interaction, boolean isNew) {
    }
}
