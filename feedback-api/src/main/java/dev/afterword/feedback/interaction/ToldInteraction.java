package dev.afterword.feedback.interaction;

import java.time.Instant;

import dev.afterword.contracts.Contact;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.feedback.touchpoint.TouchpointEntity;
import dev.afterword.feedback.touchpoint.domain.JourneyStage;
import dev.afterword.feedback.touchpoint.domain.TouchpointKind;
import dev.afterword.feedback.workspace.WorkspaceEntity;

/**
 * What later events tell of an interaction. Workspace and touchpoint are as they are now: whoever owns the touchpoint today
 * has to hear of it, not whoever owned it then. Of a deleted touchpoint, as it was at last.
 *
 * @param contact how to reach the customer, or {@code null}
 */
public record ToldInteraction(InteractionContext context, Contact contact) {

    /** @param touchpoint {@code null} when somebody took the row away by hand; then there is only its key to tell */
    static ToldInteraction of(InteractionEntity stored, TouchpointEntity touchpoint, WorkspaceEntity workspace) {
        var interaction = stored.toInteraction();
        var where = touchpoint == null ? unknown(stored.touchpoint) : InteractionEvent.ref(touchpoint.toTouchpoint());
        return new ToldInteraction(
                InteractionEvent.context(interaction,
                        new WorkspaceRef(workspace.name, workspace.timeZone, workspace.retentionDays), where),
                InteractionEvent.contact(interaction.details().customer()));
    }

    public Instant occurredAt() {
        return context.occurredAt();
    }

    private static TouchpointRef unknown(String key) {
        return new TouchpointRef(key, key, TouchpointKind.OTHER.wireName(), JourneyStage.INTERACTION.wireName(), null);
    }
}
