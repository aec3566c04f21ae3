package dev.afterword.scoring.interaction;

import java.util.UUID;

import dev.afterword.contracts.InteractionContext;
import dev.afterword.scoring.interaction.domain.InteractionFacts;
import dev.afterword.scoring.interaction.domain.InteractionKey;
import dev.afterword.scoring.interaction.domain.KnownInteraction;
import dev.afterword.scoring.tally.Slices;

/** Turns what an event tells of an interaction into what is known of it. */
final class LearntFact {

    private LearntFact() {
    }

    /** @throws IllegalArgumentException naming what is missing */
    static KnownInteraction of(UUID workspace, InteractionContext interaction, InteractionFacts facts) {
        if (workspace == null || interaction == null || interaction.interactionId() == null) {
            throw new IllegalArgumentException("the event does not say of which interaction it speaks");
        }
        return new KnownInteraction(new InteractionKey(workspace, interaction.interactionId()), Slices.of(interaction),
                interaction.customerRef(), facts);
    }
}
