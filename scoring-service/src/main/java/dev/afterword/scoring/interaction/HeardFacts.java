package dev.afterword.scoring.interaction;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.afterword.contracts.AboutInteraction;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.InteractionSelfRated;
import dev.afterword.contracts.InvitationOpened;
import dev.afterword.contracts.InvitationScheduled;
import dev.afterword.contracts.InvitationSent;
import dev.afterword.contracts.PromiseSettled;
import dev.afterword.scoring.fact.AfterFacts;
import dev.afterword.scoring.interaction.domain.InteractionFacts;
import dev.afterword.scoring.interaction.domain.InvitationRecord;
import dev.afterword.scoring.interaction.domain.KnownInteraction;
import dev.afterword.scoring.interaction.domain.PromiseRecord;
import dev.afterword.scoring.interaction.domain.SelfRating;
import dev.afterword.scoring.tally.Slices;
import dev.afterword.scoring.tally.TallyRepository;
import dev.afterword.scoring.tally.domain.Counts;
import jakarta.enterprise.context.ApplicationScoped;

/** What the other services tell of interactions. */
@ApplicationScoped
class HeardFacts implements AfterFacts {

    /** Offered later, by a message; whether one left is told when it did. */
    private static final Set<String> BY_MESSAGE = Set.of("email", "sms");

    private final LearnFacts learnFacts;
    private final TallyRepository tallies;

    HeardFacts(LearnFacts learnFacts, TallyRepository tallies) {
        this.learnFacts = learnFacts;
        this.tallies = tallies;
    }

    @Override
    public void take(List<CloudEvent<EventData>> events) {
        var counts = new Counts();
        learnFacts.learn(events.stream().map(HeardFacts::learnt).flatMap(Optional::stream).toList(), counts);
        tallies.add(counts.changes());
    }

    private static Optional<KnownInteraction> learnt(CloudEvent<EventData> event) {
        return factsIn(event.data()).map(facts -> LearntFact.of(event.workspace(),
                ((AboutInteraction<?>) event.data()).interaction(), facts));
    }

    private static Optional<InteractionFacts> factsIn(EventData data) {
        if (data instanceof InteractionRecorded) {
            return Optional.of(InteractionFacts.SERVED);
        } else if (data instanceof PromiseSettled settled) {
            return Optional.of(InteractionFacts.promised(new PromiseRecord(settled.outcome(),
                    settled.person() == null ? null : settled.person().ref(), settled.revision())));
        } else if (data instanceof InteractionSelfRated rated) {
            return Optional.of(InteractionFacts.selfRated(
                    new SelfRating(rated.overall(), rated.dimensions(), rated.revision())));
        } else if (data instanceof InvitationScheduled scheduled) {
            var shown = BY_MESSAGE.contains(scheduled.channel()) ? null
                    : Slices.dayOf(scheduled.dueAt(), scheduled.interaction());
            return Optional.of(InteractionFacts.invited(
                    new InvitationRecord(Slices.versionOf(scheduled.survey()), shown, null, false)));
        } else if (data instanceof InvitationSent sent) {
            return Optional.of(InteractionFacts.invited(
                    new InvitationRecord(null, null, Slices.dayOf(sent.sentAt(), sent.interaction()), false)));
        } else if (data instanceof InvitationOpened) {
            return Optional.of(InteractionFacts.invited(InvitationRecord.OPENED));
        }
        return Optional.empty();
    }
}
