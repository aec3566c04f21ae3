package dev.afterword.feedback.interaction;

import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.feedback.touchpoint.KnownTouchpoints;
import dev.afterword.feedback.touchpoint.domain.JourneyStage;
import dev.afterword.feedback.touchpoint.domain.TouchpointKind;
import jakarta.enterprise.context.ApplicationScoped;

/** What later events say of a stored interaction. */
@ApplicationScoped
public class InteractionContexts {

    private final KnownTouchpoints touchpoints;

    InteractionContexts(KnownTouchpoints touchpoints) {
        this.touchpoints = touchpoints;
    }

    /** With the touchpoint as it is now; of one that is gone, its key. */
    public InteractionContext of(Interaction interaction, WorkspaceRef workspace) {
        String key = interaction.details().touchpoint();
        return InteractionEvent.context(interaction, workspace, touchpoints.find(interaction.workspace(), key)
                .map(InteractionEvent::ref)
                .orElseGet(() -> new TouchpointRef(key, key, TouchpointKind.OTHER.wireName(),
                        JourneyStage.INTERACTION.wireName(), null)));
    }
}
