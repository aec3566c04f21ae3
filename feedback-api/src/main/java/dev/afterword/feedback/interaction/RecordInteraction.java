package dev.afterword.feedback.interaction;

import java.time.Clock;

import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.feedback.interaction.domain.Timing;
import dev.afterword.messaging.Ids;
import dev.afterword.outbox.Outbox;
import dev.afterword.outbox.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Stores an interaction once and tells of it in the same transaction. */
@ApplicationScoped
public class RecordInteraction {

    private final InteractionRepository interactions;
    private final NewPromiseRepository promises;
    private final Outbox outbox;
    private final Clock clock;

    RecordInteraction(InteractionRepository interactions, NewPromiseRepository promises, Outbox outbox, Clock clock) {
        this.interactions = interactions;
        this.promises = promises;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Returns the one that is stored already, and stores nothing, when its source id was recorded before. */
    @Transactional
    Recorded record(RecordRequest request) {
        var details = request.details();
        var interaction = new Interaction(Ids.next(), request.workspace(), Timing.asKept(clock.instant()), details,
                null);
        if (!interactions.addIfNew(interaction)) {
            return interactions.findBySource(request.workspace(), details.touchpoint(), details.sourceId())
                    .map(stored -> new Recorded(stored, false))
                    .orElseThrow(() -> new IllegalStateException("an interaction vanished while it was recorded again"));
        }
        promises.add(interaction);
        outbox.add(new Outgoing(request.workspace(), request.traceparent(), interaction.recordedAt(),
                InteractionEvent.recorded(interaction, request.workspaceRef(), request.touchpoint())));
        return new Recorded(interaction, true);
    }

    /** @param isNew whether this call stored it */
    record Recorded(Interaction interaction, boolean isNew) {
    }
}
