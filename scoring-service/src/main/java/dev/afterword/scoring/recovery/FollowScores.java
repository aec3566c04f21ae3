package dev.afterword.scoring.recovery;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.afterword.outbox.Outbox;
import dev.afterword.outbox.Outgoing;
import dev.afterword.scoring.contact.Addresses;
import dev.afterword.scoring.link.Links;
import dev.afterword.scoring.score.AlongScores;
import dev.afterword.scoring.score.EffectiveRevision;
import dev.afterword.scoring.standing.Standings;
import dev.afterword.scoring.standing.Standings.Moved;
import dev.afterword.scoring.standing.domain.CustomerKey;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Opens recoveries for unhappy customers, adds to those that are open, and moves standings. Each customer is held from the
 * beginning: of two bad responses at the same instant the second one finds what the first has opened.
 */
@ApplicationScoped
class FollowScores implements AlongScores {

    private final Standings standings;
    private final RecoveryRepository recoveries;
    private final HistoryRepository history;
    private final PolicyRepository policies;
    private final Addresses addresses;
    private final RecoveryEvents events;
    private final Links links;
    private final Outbox outbox;
    private final Clock clock;

    FollowScores(Standings standings, RecoveryRepository recoveries, HistoryRepository history, PolicyRepository policies,
            Addresses addresses, RecoveryEvents events, Links links, Outbox outbox, Clock clock) {
        this.standings = standings;
        this.recoveries = recoveries;
        this.history = history;
        this.policies = policies;
        this.addresses = addresses;
        this.events = events;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<Along> follow(List<EffectiveRevision> revisions) {
        var heard = revisions.stream().map(HeardRevision::of).toList();
        var customers = heard.stream().flatMap(one -> one.customer().stream()).collect(toCollection(TreeSet::new));
        var held = standings.lock(customers);
        var book = bookOf(customers, heard);
        heard.forEach(book::take);
        store(book);
        var moves = standings.update(held, (customer, before) -> book.hasOpen(customer));
        var emails = addresses.of(customers);
        tell(heard, book, moves, emails);
        return heard.stream().map(one -> along(one, book, moves, emails)).toList();
    }

    private RecoveryBook bookOf(Set<CustomerKey> customers, List<HeardRevision> heard) {
        var responses = heard.stream().map(HeardRevision::response).collect(toSet());
        var known = history.known(responses);
        boolean anybody = !customers.isEmpty() || !known.isEmpty();
        var bad = heard.stream().filter(one -> !one.reasons().isEmpty()).map(one -> one.response().workspace())
                .collect(toSet());
        return new RecoveryBook(anybody ? recoveries.lockOpen(customers, known.keySet()) : List.of(), known,
                bad.isEmpty() ? Map.of() : policies.of(bad), clock.instant());
    }

    private void store(RecoveryBook book) {
        if (!book.opened().isEmpty()) {
            recoveries.add(book.opened().keySet());
        }
        if (!book.touched().isEmpty()) {
            recoveries.touch(book.touched());
        }
        if (!book.spokenOf().isEmpty()) {
            history.put(book.spokenOf());
        }
        history.add(book.entries());
    }

    private void tell(List<HeardRevision> heard, RecoveryBook book, Map<CustomerKey, Moved> moves,
            Map<CustomerKey, String> emails) {
        var now = clock.instant();
        var told = new ArrayList<Outgoing>();
        book.opened().forEach((recovery, first) -> told.add(events.opened(recovery, first, moves, emails, now)));
        var changed = new TreeSet<>(moves.keySet());
        changed.removeIf(customer -> !moves.get(customer).isChange());
        for (var customer : changed) {
            var last = heard.stream().filter(one -> one.customer().filter(customer::equals).isPresent())
                    .reduce((one, next) -> next).orElseThrow();
            boolean opened = book.opened().keySet().stream().anyMatch(r -> r.customer().filter(customer::equals).isPresent());
            told.add(events.moved(moves.get(customer), last.interaction(), opened ? "recovery_opened" : "response",
                    emails.get(customer), last.revision().event().traceparent(), now));
        }
        outbox.addAll(told);
    }

    private Along along(HeardRevision heard, RecoveryBook book, Map<CustomerKey, Moved> moves,
            Map<CustomerKey, String> emails) {
        var recovery = book.openOf(heard).map(Recovery::id).orElse(null);
        var along = links.of(heard.interaction().customerRef(), recovery);
        return heard.customer()
                .map(customer -> new Along(moves.get(customer).toEvent(), emails.get(customer), along))
                .orElseGet(() -> new Along(null, null, along));
    }
}
