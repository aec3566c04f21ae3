package dev.afterword.scoring.recovery;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import dev.afterword.outbox.Outgoing;
import dev.afterword.scoring.contact.Addressee;
import dev.afterword.scoring.contact.Addresses;
import dev.afterword.scoring.link.Links;
import dev.afterword.scoring.recovery.RecoveryBook.News;
import dev.afterword.scoring.score.AlongScores;
import dev.afterword.scoring.score.EffectiveRevision;
import dev.afterword.scoring.standing.Standings;
import dev.afterword.scoring.standing.Standings.Moved;
import dev.afterword.scoring.standing.domain.CustomerKey;
import dev.afterword.scoring.standing.domain.CustomerStanding;
import dev.afterword.scoring.standing.domain.Rated;
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
    private final SaidRepository said;
    private final PolicyRepository policies;
    private final Addresses addresses;
    private final RecoveryEvents events;
    private final Links links;
    private final Clock clock;

    FollowScores(Standings standings, RecoveryRepository recoveries, HistoryRepository history, SaidRepository said,
            PolicyRepository policies,
            Addresses addresses, RecoveryEvents events, Links links, Clock clock) {
        this.standings = standings;
        this.recoveries = recoveries;
        this.history = history;
        this.said = said;
        this.policies = policies;
        this.addresses = addresses;
        this.events = events;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Followed follow(List<EffectiveRevision> revisions) {
        var heard = revisions.stream().map(HeardRevision::of).toList();
        var customers = heard.stream().flatMap(one -> one.customer().stream()).collect(toCollection(TreeSet::new));
        var saidNow = saidNow(heard);
        var unhappy = heard.stream().filter(one -> !one.reasons().isEmpty()).flatMap(one -> one.customer().stream())
                .collect(toSet());
        var held = standings.lock(customers, saidNow, unhappy::contains);
        var book = bookOf(withHistory(held.before()), heard);
        heard.forEach(book::take);
        store(book);
        var moves = standings.update(held, saidNow, (customer, before) -> book.hasOpen(customer));
        var emails = addresses.of(heard.stream().map(HeardRevision::addressee).collect(toSet()));
        return new Followed(heard.stream().map(one -> along(one, book, moves, emails)).toList(),
                events(heard, book, moves, emails));
    }

    private static Set<CustomerKey> withHistory(Map<CustomerKey, CustomerStanding> held) {
        return held.values().stream().filter(before -> !before.hasSaidNothing()).map(CustomerStanding::customer)
                .collect(toSet());
    }

    private static Map<CustomerKey, List<Rated>> saidNow(List<HeardRevision> heard) {
        var said = new HashMap<CustomerKey, List<Rated>>();
        heard.stream().filter(one -> one.revision().last()).forEach(one -> one.customer()
                .ifPresent(customer -> said.computeIfAbsent(customer, key -> new ArrayList<>()).add(one.rated())));
        return said;
    }

    private RecoveryBook bookOf(Set<CustomerKey> customers, List<HeardRevision> heard) {
        var changed = heard.stream().filter(one -> one.revision().before().isPresent()).map(HeardRevision::response)
                .collect(toSet());
        var known = history.known(changed);
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
        if (!book.news().isEmpty()) {
            var last = new HashMap<UUID, Recovery>();
            book.news().forEach(news -> last.put(news.recovery().id(), news.recovery()));
            recoveries.touch(last.values());
        }
        if (!book.spokenOf().isEmpty()) {
            history.put(book.spokenOf());
        }
        history.add(book.entries());
    }

    private List<Outgoing> events(List<HeardRevision> heard, RecoveryBook book, Map<CustomerKey, Moved> moves,
            Map<Addressee, String> emails) {
        var now = clock.instant();
        var told = new ArrayList<Outgoing>();
        book.opened().forEach(
                (recovery, first) -> told.add(events.heard("opened", recovery, first, Said.of(first), moves, emails, now)));
        var whole = said.of(book.news().stream().map(News::recovery).toList());
        book.news().forEach(news -> told.add(events.heard("updated", news.recovery(), news.heard(),
                Said.of(news.heard()).within(whole.get(news.recovery().id())), moves, emails, now)));
        var changed = new TreeSet<>(moves.keySet());
        changed.removeIf(customer -> !moves.get(customer).isChange());
        var lastOf = new HashMap<CustomerKey, HeardRevision>();
        heard.forEach(one -> one.customer().ifPresent(customer -> lastOf.put(customer, one)));
        var opened = book.opened().keySet().stream().flatMap(recovery -> recovery.customer().stream()).collect(toSet());
        for (var customer : changed) {
            var last = lastOf.get(customer);
            told.add(events.moved(moves.get(customer), last.interaction(),
                    opened.contains(customer) ? "recovery_opened" : "response", Said.of(last),
                    emails.get(Addressee.of(customer)), last.revision().event().traceparent(), now));
        }
        return told;
    }

    private Along along(HeardRevision heard, RecoveryBook book, Map<CustomerKey, Moved> moves,
            Map<Addressee, String> emails) {
        var recovery = book.openOf(heard).map(Recovery::id).orElse(null);
        var along = links.of(heard.interaction().customerRef(), recovery);
        var moved = heard.customer().map(moves::get);
        return new Along(moved.map(Moved::toEvent).orElse(null), moved.map(one -> one.before().hasSaidNothing()).orElse(false),
                emails.get(heard.addressee()), along);
    }
}
