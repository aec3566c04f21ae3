package dev.afterword.scoring.standing;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import dev.afterword.contracts.StandingMove;
import dev.afterword.messaging.Ids;
import dev.afterword.scoring.standing.domain.CustomerKey;
import dev.afterword.scoring.standing.domain.CustomerStanding;
import dev.afterword.scoring.standing.domain.Rated;
import dev.afterword.scoring.standing.domain.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Keeps standings right: locks the customers first, so that what follows for one of them follows once, then works each out anew
 * from the stored scores. Whoever locks a customer's recovery has locked the customer here before.
 */
@ApplicationScoped
public class Standings {

    private final StandingRepository standings;
    private final RatedRepository rated;
    private final OpenRecoveries recoveries;
    private final Clock clock;

    Standings(StandingRepository standings, RatedRepository rated, OpenRecoveries recoveries, Clock clock) {
        this.standings = standings;
        this.rated = rated;
        this.recoveries = recoveries;
        this.clock = clock;
    }

    /**
     * Holds these customers until the transaction ends, and says what they have been so far. Those never heard of are stored as
     * what they become if what they say now is all: nearly always it is, and then they are written once and not twice.
     *
     * @param saidNow all that is stored of them by this transaction, by customer
     * @param willBeOpen whether something will have to be made good
     */
    @Transactional(MANDATORY)
    public Held lock(Set<CustomerKey> customers, Map<CustomerKey, List<Rated>> saidNow, Predicate<CustomerKey> willBeOpen) {
        if (customers.isEmpty()) {
            return Held.known(Map.of());
        }
        var now = clock.instant();
        var unknown = new TreeMap<CustomerKey, CustomerStanding>();
        var asNew = new TreeMap<CustomerKey, CustomerStanding>();
        for (var customer : customers) {
            var nobody = new CustomerStanding(Ids.next(), customer, Standing.UNKNOWN, false, 0, now);
            boolean open = willBeOpen.test(customer);
            unknown.put(customer, nobody);
            asNew.put(customer, nobody.become(Standing.of(saidNow.getOrDefault(customer, List.of()), open), open, now));
        }
        var added = standings.add(asNew.values());
        asNew.keySet().retainAll(added);
        unknown.keySet().retainAll(added);
        var others = customers.stream().filter(customer -> !added.contains(customer)).toList();
        if (!others.isEmpty()) {
            unknown.putAll(standings.lock(others));
        }
        return new Held(unknown, asNew);
    }

    /** Those of these customers who have been heard before; others are left out. */
    @Transactional(MANDATORY)
    public Map<CustomerKey, CustomerStanding> lockKnown(Set<CustomerKey> customers) {
        return customers.isEmpty() ? Map.of() : standings.lock(new TreeSet<>(customers));
    }

    /** What these customers are; nobody is held. */
    public Map<CustomerKey, CustomerStanding> find(Set<CustomerKey> customers) {
        return customers.isEmpty() ? Map.of() : standings.find(customers);
    }

    /**
     * Works the standings out anew.
     *
     * @param locked as {@link #lockKnown} gave it
     * @param isRecoveryOpen whether something is to be made good from now on, given the customer and how it was
     * @return of every one of them what they were and are, also where that is the same
     */
    @Transactional(MANDATORY)
    public Map<CustomerKey, Moved> update(Map<CustomerKey, CustomerStanding> locked,
            BiPredicate<CustomerKey, Boolean> isRecoveryOpen) {
        return move(Held.known(locked), rated.latestOf(locked.keySet()), isRecoveryOpen);
    }

    /**
     * The same after customers have said something; nothing is read of those who had said nothing before, who are most.
     *
     * @param saidNow all that is stored of them by this transaction, by customer
     */
    @Transactional(MANDATORY)
    public Map<CustomerKey, Moved> update(Held held, Map<CustomerKey, List<Rated>> saidNow,
            BiPredicate<CustomerKey, Boolean> isRecoveryOpen) {
        var said = new HashMap<>(saidNow);
        said.putAll(rated.latestOf(held.before.values().stream().filter(before -> !before.hasSaidNothing())
                .map(CustomerStanding::customer).toList()));
        return move(held, said, isRecoveryOpen);
    }

    private Map<CustomerKey, Moved> move(Held held, Map<CustomerKey, List<Rated>> said,
            BiPredicate<CustomerKey, Boolean> isRecoveryOpen) {
        var now = clock.instant();
        var moves = new HashMap<CustomerKey, Moved>();
        held.before.forEach((customer, before) -> {
            boolean open = isRecoveryOpen.test(customer, before.isRecoveryOpen());
            var since = held.added.containsKey(customer) ? before.changedAt() : now;
            var after = before.become(Standing.of(said.getOrDefault(customer, List.of()), open), open, since);
            moves.put(customer, new Moved(before, after));
        });
        standings.write(moves.values().stream().map(Moved::after).filter(after -> !held.isStored(after)).toList());
        return moves;
    }

    /**
     * After some of the customer's responses became nobody's: works the standing out anew, or forgets it. Tells nobody.
     *
     * @param forgetRecoveries called once the customer is held; says whether one is still open
     */
    @Transactional(MANDATORY)
    public void forgotten(CustomerKey customer, BooleanSupplier forgetRecoveries) {
        var held = standings.lock(new TreeSet<>(Set.of(customer)));
        boolean open = forgetRecoveries.getAsBoolean();
        if (!held.isEmpty() && rated.latestOf(held.keySet()).isEmpty() && !open) {
            standings.remove(customer);
        } else {
            update(held, (key, before) -> open);
        }
    }

    /** After some of their responses became nobody's for their age: the same for several, who keep their recoveries. */
    @Transactional(MANDATORY)
    public void aged(Set<CustomerKey> customers) {
        workOut(lockKnown(customers));
    }

    /** Works all of them out anew, also those that have no standing yet. Tells nobody. */
    @Transactional(MANDATORY)
    public void rebuild(SortedSet<CustomerKey> customers) {
        workOut(lock(customers, Map.of(), customer -> false).before);
    }

    /** Of whom neither a response nor a recovery is left, nothing may be left. */
    private void workOut(Map<CustomerKey, CustomerStanding> held) {
        if (held.isEmpty()) {
            return;
        }
        var open = recoveries.among(held.keySet());
        var heard = rated.heardOf(held.keySet());
        var left = new HashMap<>(held);
        left.keySet().removeIf(customer -> !open.contains(customer) && !heard.contains(customer));
        held.keySet().stream().filter(customer -> !left.containsKey(customer)).forEach(standings::remove);
        update(left, (customer, before) -> open.contains(customer));
    }

    /** What a customer was and is. */
    public record Moved(CustomerStanding before, CustomerStanding after) {

        public boolean isChange() {
            return before.standing() != after.standing();
        }

        public StandingMove toEvent() {
            return new StandingMove(before.standing().wireName(), after.standing().wireName());
        }
    }

    /**
     * Customers who are held.
     *
     * @param before what each has been so far
     * @param added what those never heard of were stored as
     */
    public record Held(Map<CustomerKey, CustomerStanding> before, Map<CustomerKey, CustomerStanding> added) {

        static Held known(Map<CustomerKey, CustomerStanding> before) {
            return new Held(before, Map.of());
        }

        private boolean isStored(CustomerStanding standing) {
            return standing.equals(added.getOrDefault(standing.customer(), before.get(standing.customer())));
        }
    }
}
