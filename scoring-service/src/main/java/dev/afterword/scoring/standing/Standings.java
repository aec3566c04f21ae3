package dev.afterword.scoring.standing;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;

import dev.afterword.contracts.StandingMove;
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

    /** Holds these customers until the transaction ends, and says what they have been so far. */
    @Transactional(MANDATORY)
    public Map<CustomerKey, CustomerStanding> lock(Set<CustomerKey> customers) {
        return customers.isEmpty() ? Map.of() : standings.addAndLock(new TreeSet<>(customers), clock.instant());
    }

    /** The same for customers who have been heard before; others are left out. */
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
     * @param locked as {@link #lock} gave it
     * @param isRecoveryOpen whether something is to be made good from now on, given the customer and how it was
     * @return of every one of them what they were and are, also where that is the same
     */
    @Transactional(MANDATORY)
    public Map<CustomerKey, Moved> update(Map<CustomerKey, CustomerStanding> locked,
            BiPredicate<CustomerKey, Boolean> isRecoveryOpen) {
        return move(locked, rated.latestOf(locked.keySet()), isRecoveryOpen);
    }

    /**
     * The same after customers have said something; nothing is read of those who had said nothing before, who are most.
     *
     * @param saidNow all that is stored of them by this transaction, by customer
     */
    @Transactional(MANDATORY)
    public Map<CustomerKey, Moved> update(Map<CustomerKey, CustomerStanding> locked, Map<CustomerKey, List<Rated>> saidNow,
            BiPredicate<CustomerKey, Boolean> isRecoveryOpen) {
        var said = new HashMap<>(saidNow);
        said.putAll(rated.latestOf(locked.values().stream().filter(before -> !before.hasSaidNothing())
                .map(CustomerStanding::customer).toList()));
        return move(locked, said, isRecoveryOpen);
    }

    private Map<CustomerKey, Moved> move(Map<CustomerKey, CustomerStanding> locked, Map<CustomerKey, List<Rated>> said,
            BiPredicate<CustomerKey, Boolean> isRecoveryOpen) {
        var now = clock.instant();
        var moves = new HashMap<CustomerKey, Moved>();
        locked.forEach((customer, before) -> {
            boolean open = isRecoveryOpen.test(customer, before.isRecoveryOpen());
            var after = before.become(Standing.of(said.getOrDefault(customer, List.of()), open), open, now);
            moves.put(customer, new Moved(before, after));
        });
        standings.write(moves.values().stream().filter(Moved::isWritten).map(Moved::after).toList());
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
        workOut(lock(customers));
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

        private boolean isWritten() {
            return !before.equals(after);
        }
    }
}
