package dev.afterword.feedback.interaction;

import java.util.List;
import java.util.UUID;

import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.feedback.outcome.OutcomeRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Interactions as the client sees them, each with what became of its invitation. */
@ApplicationScoped
public class ShowInteractions {

    private final OutcomeRepository outcomes;
    private final CustomerUrls urls;

    ShowInteractions(OutcomeRepository outcomes, CustomerUrls urls) {
        this.outcomes = outcomes;
        this.urls = urls;
    }

    /** In the same order, all of one workspace. */
    public List<InteractionAnswer> show(UUID workspace, List<Interaction> interactions) {
        var invitations = outcomes.find(workspace, interactions.stream().map(Interaction::id).toList());
        return interactions.stream()
                .map(interaction -> InteractionAnswer.of(interaction, urls).with(invitations.get(interaction.id())))
                .toList();
    }
}
