package dev.afterword.scoring.recovery;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;

import dev.afterword.contracts.StandingMove;
import dev.afterword.outbox.Outbox;
import dev.afterword.scoring.contact.Addresses;
import dev.afterword.scoring.standing.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Marks recoveries whose time has passed, each once, however many pods do so at a time, and tells of each. */
@ApplicationScoped
class EscalateRecoveries {

    static final int BATCH = 200;

    private final RecoveryRepository recoveries;
    private final HistoryRepository history;
    private final SaidRepository said;
    private final Standings standings;
    private final Addresses addresses;
    private final RecoveryEvents events;
    private final Outbox outbox;
    private final Clock clock;

    EscalateRecoveries(RecoveryRepository recoveries, HistoryRepository history, SaidRepository said, Standings standings,
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

    /** Marks and tells of at most {@value #BATCH}, all or none; returns how many. Fewer than that means: no more for now. */
    @Transactional
    int escalateSome() {
        var now = clock.instant();
        var escalated = recoveries.escalate(now, BATCH);
        var customers = escalated.stream().flatMap(recovery -> recovery.customer().stream()).collect(toSet());
        var emails = addresses.of(escalated.stream().map(Recovery::addressee).collect(toSet()));
        var known = standings.find(customers);
        history.add(escalated.stream()
                .map(recovery -> new Entry(recovery.workspace(), recovery.id(), now, null, "escalated", null, null)).toList());
        var words = said.of(escalated);
        outbox.addAll(escalated.stream().map(recovery -> {
            var customer = recovery.customer();
            var standing = customer.map(known::get).map(is -> is.standing().wireName()).orElse(null);
            return events.changed("escalated", recovery, words.get(recovery.id()),
                    standing == null ? null : new StandingMove(standing, standing),
                    emails.get(recovery.addressee()), now);
        }).toList());
        return escalated.size();
    }
}
