package dev.afterword.feedback.interaction;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.feedback.interaction.domain.Timing;
import dev.afterword.messaging.Ids;
import dev.afterword.outbox.Outbox;
import dev.afterword.outbox.Outgoing;
import dev.afterword.web.idempotency.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Stores interactions that arrived together, each once, with their promises, the events that tell of them and the answers to
 * keyed requests: all in one transaction and one statement each, however many there are.
 */
@ApplicationScoped
public class RecordInteractions {

    private final GivenAnswers answers;
    private final NewInteractionRepository newInteractions;
    private final MakePromise makePromise;
    private final NewPromiseRepository promises;
    private final InteractionRepository interactions;
    private final Outbox outbox;
    private final Clock clock;

    RecordInteractions(GivenAnswers answers, NewInteractionRepository newInteractions, MakePromise makePromise,
            NewPromiseRepository promises, InteractionRepository interactions, Outbox outbox, Clock clock) {
        this.answers = answers;
        this.newInteractions = newInteractions;
        this.makePromise = makePromise;
        this.promises = promises;
        this.interactions = interactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Returns one result for each, in their order; whose source id was recorded before gets the stored one. */
    @Transactional
    List<Recorded> record(List<RecordRequest> requests) {
        var claims = answers.claim(requests);
        var made = made(requests, claims);
        var stored = newInteractions.addNew(made.stream().filter(Objects::nonNull).toList());
        promises.addAll(made.stream().filter(each -> each != null && stored.contains(each.id())).toList());
        outbox.addAll(events(requests, made, stored));
        var results = results(claims, made, stored);
        answers.keep(requests, claims, results);
        return results;
    }

    /** {@code null} where the claim says that nothing is to be stored. */
    private List<Interaction> made(List<RecordRequest> requests, List<Claim> claims) {
        Instant now = Timing.asKept(clock.instant());
        var made = new ArrayList<Interaction>();
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            made.add(claims.get(i).isFirst() ? made(Ids.next(), request, now) : null);
        }
        return made;
    }

    private Interaction made(UUID id, RecordRequest request, Instant now) {
        return new Interaction(id, request.workspace(), now, request.details(),
                makePromise.make(id, request, now).orElse(null));
    }

    private static List<Outgoing> events(List<RecordRequest> requests, List<Interaction> made, Set<UUID> stored) {
        var events = new ArrayList<Outgoing>();
        for (int i = 0; i < made.size(); i++) {
            var interaction = made.get(i);
            if (interaction != null && stored.contains(interaction.id())) {
                var request = requests.get(i);
                events.add(new Outgoing(request.workspace(), request.traceparent(), interaction.recordedAt(),
                        InteractionEvent.recorded(interaction, request.workspaceRef(), request.touchpoint())));
            }
        }
        return events;
    }

    private List<Recorded> results(List<Claim> claims, List<Interaction> made, Set<UUID> stored) {
        var bySource = newInteractions.idsBySource(
                made.stream().filter(each -> each != null && !stored.contains(each.id())).toList());
        var earlier = earlier(claims, bySource);
        var results = new ArrayList<Recorded>();
        for (int i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            var interaction = made.get(i);
            if (claim.refusal() != null) {
                results.add(Recorded.refused(claim.refusal()));
            } else if (claim.earlier() != null) {
                results.add(Recorded.again(earlier.get(GivenAnswers.interaction(claim.earlier())),
                        GivenAnswers.wasNew(claim.earlier())));
            } else if (stored.contains(interaction.id())) {
                results.add(Recorded.of(interaction, true));
            } else {
                results.add(Recorded.again(earlier.get(bySource.get(interaction.id())), false));
            }
        }
        return results;
    }

    private Map<UUID, Interaction> earlier(List<Claim> claims, Map<UUID, UUID> bySource) {
        var ids = new HashSet<>(bySource.values());
        claims.stream().filter(claim -> claim.earlier() != null)
                .forEach(claim -> ids.add(GivenAnswers.interaction(claim.earlier())));
        return interactions.byIds(ids);
    }
}
