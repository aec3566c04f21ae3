package dev.afterword.scoring.recovery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.afterword.messaging.TraceParent;
import dev.afterword.outbox.Outbox;
import dev.afterword.scoring.contact.Addresses;
import dev.afterword.scoring.standing.Standings;
import dev.afterword.scoring.standing.Standings.Moved;
import dev.afterword.scoring.standing.domain.CustomerKey;
import dev.afterword.scoring.standing.domain.CustomerStanding;
import dev.afterword.web.problem.EntityTag;
import dev.afterword.web.problem.FieldError;
import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes a recovery, notes what was found out and done about it, closes it. Closing may move the customer's standing. */
@ApplicationScoped
class ChangeRecovery {

    private final RecoveryRepository recoveries;
    private final HistoryRepository history;
    private final SaidRepository said;
    private final Standings standings;
    private final Addresses addresses;
    private final RecoveryEvents events;
    private final Outbox outbox;
    private final Clock clock;

    ChangeRecovery(RecoveryRepository recoveries, HistoryRepository history, SaidRepository said, Standings standings,
            Addresses addresses,
            RecoveryEvents events, Outbox outbox, Clock clock) {
        this.recoveries = recoveries;
        this.history = history;
        this.said = said;
        this.standings = standings;
        this.addresses = addresses;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param ifMatch the version that the client has seen
     * @param keyId the API key that is used
     * @throws ProblemException 404, 409 when it is closed already, 412, 422, 428
     */
    @Transactional
    void change(UUID workspace, UUID id, List<String> ifMatch, RecoveryPatch patch, UUID keyId) {
        var seen = recoveries.find(workspace, id).orElseThrow(() -> ProblemException.notFound("recovery"));
        var held = hold(seen.customer());
        var recovery = recoveries.lock(workspace, id).orElseThrow(() -> ProblemException.notFound("recovery"));
        check(recovery, ifMatch, patch);
        var now = clock.instant();
        var steps = recovery.file().steps(patch.change());
        if (steps.isEmpty()) {
            return;
        }
        var changed = recovery.with(recovery.file().with(patch.change()), patch.change().isClosing() ? now : null);
        recoveries.change(changed);
        var actor = new Entry.Actor(keyId, patch.by());
        history.add(steps.stream()
                .map(step -> new Entry(workspace, id, now, actor, step.what(), step.words(), null)).toList());
        if (!changed.isOpen()) {
            closed(changed, held, now);
        }
    }

    /**
     * Before the recovery, as everybody does who holds both. One who was erased meanwhile is not held, and not brought back.
     */
    private Map<CustomerKey, CustomerStanding> hold(Optional<CustomerKey> customer) {
        return customer.map(key -> standings.lockKnown(Set.of(key))).orElse(Map.of());
    }

    private static void check(Recovery recovery, List<String> ifMatch, RecoveryPatch patch) {
        EntityTag.check(ifMatch, recovery.version());
        if (!recovery.isOpen()) {
            throw ProblemException.conflict("It is closed; should the customer be unhappy again, another one is opened.");
        }
        var refusals = recovery.file().refusals(patch.change());
        if (!refusals.isEmpty()) {
            throw ProblemException.invalid(refusals.stream()
                    .map(refusal -> new FieldError(refusal.pointer(), refusal.detail())).toList());
        }
    }

    private void closed(Recovery recovery, Map<CustomerKey, CustomerStanding> held, Instant now) {
        var customer = recovery.customer().filter(held::containsKey);
        var moves = standings.update(held, (key, open) -> false);
        var moved = customer.map(moves::get);
        var email = addresses.of(Set.of(recovery.addressee())).get(recovery.addressee());
        var words = said.of(List.of(recovery)).get(recovery.id());
        outbox.add(events.changed("closed", recovery, words, moved.map(Moved::toEvent).orElse(null), email,
                now));
        moved.filter(Moved::isChange).ifPresent(move -> outbox.add(events.moved(move, recovery.interaction(),
                "recovery_closed", words, email, TraceParent.next(), now)));
    }
}
