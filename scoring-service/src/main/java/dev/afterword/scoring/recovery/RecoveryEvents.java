package dev.afterword.scoring.recovery;

import java.time.Instant;
import java.util.Map;

import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.RecoveryChanged;
import dev.afterword.contracts.StandingChanged;
import dev.afterword.contracts.StandingMove;
import dev.afterword.messaging.TraceParent;
import dev.afterword.outbox.Outgoing;
import dev.afterword.scoring.contact.Addressee;
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

    /**
     * What the customer said opened a recovery, or came to an open one.
     *
     * @param change {@code opened} or {@code updated}
     * @param said what that was
     */
    Outgoing heard(String change, Recovery recovery, HeardRevision heard, Said said, Map<CustomerKey, Moved> moves,
            Map<Addressee, String> emails,
            Instant now) {
        var standing = recovery.customer().map(moves::get).map(Moved::toEvent).orElse(null);
        var email = emails.get(recovery.addressee());
        return new Outgoing(recovery.workspace(), heard.revision().event().traceparent(), now,
                event(change, recovery, said, standing, email));
    }

    /**
     * A later change.
     *
     * @param change {@code escalated} or {@code closed}
     * @param said by the customer, as far as the recovery speaks of it
     */
    Outgoing changed(String change, Recovery recovery, Said said, StandingMove standing, String email,
            Instant now) {
        return new Outgoing(recovery.workspace(), TraceParent.next(), now,
                event(change, recovery, said, standing, email));
    }

    /**
     * @param about the last interaction that the customer spoke of
     * @param said what the customer said then
     */
    Outgoing moved(Moved moved, InteractionContext about, String cause, Said said, String email, String traceparent,
            Instant now) {
        var after = moved.after();
        return new Outgoing(after.customer().workspace(), traceparent, now, new StandingChanged(after.id(), after.revision(),
                about, moved.toEvent(), cause, said.responseId(), said.scores(), said.comment(), after.changedAt(), email,
                links.of(after.customer().ref(), null)));
    }

    private RecoveryChanged event(String change, Recovery recovery, Said said, StandingMove standing, String email) {
        var file = recovery.file();
        return new RecoveryChanged(recovery.id(), recovery.version(), change, recovery.interaction(), recovery.responseId(),
                said.reasons(), said.responseId(), said.scores(), said.comment(), recovery.owner(), file.assignee(),
                recovery.openedAt(), recovery.dueAt(),
                recovery.closedAt(), file.outcome() == null ? null : file.outcome().wireName(), file.rootCause(),
                file.action(), standing, email, links.of(recovery.interaction().customerRef(), recovery.id()));
    }
}
