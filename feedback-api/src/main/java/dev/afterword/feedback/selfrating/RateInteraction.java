package dev.afterword.feedback.selfrating;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.afterword.contracts.InteractionSelfRated;
import dev.afterword.feedback.interaction.ToldInteractionRepository;
import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.feedback.interaction.domain.Timing;
import dev.afterword.feedback.outcome.InvitationView;
import dev.afterword.feedback.outcome.OutcomeRepository;
import dev.afterword.feedback.selfrating.domain.SelfRating;
import dev.afterword.outbox.Outbox;
import dev.afterword.outbox.Outgoing;
import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Stores how the team thinks it did, and tells of it, as long as it cannot have seen what the customer says. */
@ApplicationScoped
public class RateInteraction {

    private final SelfRatingRepository selfRatings;
    private final OutcomeRepository outcomes;
    private final ToldInteractionRepository interactions;
    private final Outbox outbox;
    private final Clock clock;

    RateInteraction(SelfRatingRepository selfRatings, OutcomeRepository outcomes, ToldInteractionRepository interactions,
            Outbox outbox, Clock clock) {
        this.selfRatings = selfRatings;
        this.outcomes = outcomes;
        this.interactions = interactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The same rating again changes nothing and tells nothing, whenever it comes.
     *
     * @param traceparent W3C trace context, valid
     * @throws ProblemException 404 when there is no such interaction; 409 when the customer's answer is known
     */
    @Transactional
    SelfRatingAnswer rate(UUID workspace, UUID id, SelfRating rating, String traceparent) {
        var interaction = selfRatings.lockInteraction(workspace, id)
                .orElseThrow(() -> ProblemException.notFound("interaction"));
        var stored = selfRatings.find(workspace, id).orElse(null);
        if (stored != null && stored.rating().equals(rating)) {
            return SelfRatingAnswer.of(stored);
        }
        if (outcomes.find(workspace, id).map(InvitationView::answeredAt).isPresent()) {
            throw ProblemException.conflict("The customer has answered, and that answer may have been seen: too late to rate"
                    + " the service without knowing it.");
        }
        var changed = stored == null ? begin(interaction) : stored;
        Instant now = Timing.asKept(clock.instant());
        changed.become(rating, now);
        selfRatings.persist(changed);
        var told = interactions.hold(List.of(id)).get(id);
        outbox.add(new Outgoing(workspace, traceparent, now,
                new InteractionSelfRated(told.context(), now, rating.overall(), rating.dimensions(),
                        changed.revision)));
        return SelfRatingAnswer.of(changed);
    }

    private static SelfRatingEntity begin(Interaction interaction) {
        var begun = new SelfRatingEntity();
        begun.interactionId = interaction.id();
        begun.workspaceId = interaction.workspace();
        return begun;
    }
}
