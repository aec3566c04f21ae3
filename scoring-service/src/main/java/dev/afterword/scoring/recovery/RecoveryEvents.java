package dev.afterword.scoring.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.MetricScore;
import dev.afterword.contracts.RecoveryChanged;
import dev.afterword.contracts.StandingChanged;
import dev.afterword.contracts.StandingMove;
import dev.afterword.messaging.TraceParent;
import dev.afterword.outbox.Outgoing;
import dev.afterword.scoring.link.Links;
import dev.afterword.scoring.standing.Standings.Moved;
import dev.afterword.scoring.standing.domain.CustomerKey;
import jakarta.enterprise.context.ApplicationScoped;

/** How recoveries, and the standings that follow from them, are told of. */
@ApplicationScoped
class RecoveryEvents {

    private final Links links;

    RecoveryEvents(Links links) {
        this.links = links;
    }

    Outgoing opened(Recovery recovery, HeardRevision first, Map<CustomerKey, Moved> moves, Map<CustomerKey, String> emails,
            Instant now) {
        var standing = recovery.customer().map(moves::get).map(Moved::toEvent).orElse(null);
        var email = recovery.customer().map(emails::get).orElse(null);
        return new Outgoing(recovery.workspace(), first.revision().event().traceparent(), now, event("opened", recovery,
                List.copyOf(first.reasons()), first.scores(), first.revision().comment(), standing, email));
    }

    /**
     * A later change.
     *
     * @param change {@code escalated} or {@code closed}
     * @param reasons everything that is bad about the responses that it speaks of
     */
    Outgoing changed(String change, Recovery recovery, List<String> reasons, StandingMove standing, String email,
            Instant now) {
        return new Outgoing(recovery.workspace(), TraceParent.next(), now,
                event(change, recovery, reasons, List.of(), null, standing, email));
    }

    /** @param about the last interaction that the customer spoke of */
    Outgoing moved(Moved moved, InteractionContext about, String cause, String email, String traceparent, Instant now) {
        var after = moved.after();
        return new Outgoing(after.customer().workspace(), traceparent, now, new StandingChanged(after.id(), after.revision(),
                about, moved.toEvent(), cause, after.changedAt(), email, links.of(after.customer().ref(), null)));
    }

    private RecoveryChanged event(String change, Recovery recovery, List<String> reasons, List<MetricScore> scores,
            String comment, StandingMove standing, String email) {
        var file = recovery.file();
        return new RecoveryChanged(recovery.id(), recovery.version(), change, recovery.interaction(), recovery.responseId(),
                reasons, scores, comment, recovery.owner(), file.assignee(), recovery.openedAt(), recovery.dueAt(),
                recovery.closedAt(), file.outcome() == null ? null : file.outcome().wireName(), file.rootCause(),
                file.action(), standing, email, links.of(recovery.interaction().customerRef(), recovery.id()));
    }
}
