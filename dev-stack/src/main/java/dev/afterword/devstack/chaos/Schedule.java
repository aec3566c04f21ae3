package dev.afterword.devstack.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** Which faults come when: the same seed gives the same faults in the same order. Each third round plays two at once. */
final class Schedule implements Iterator<List<Fault>> {

    private static final int PAIR_EVERY = 3;

    private final Random random;
    private final List<List<Fault>> kinds;
    private final List<Fault> waiting = new ArrayList<>();
    private int rounds;

    /** @param kinds faults by their kind; each turn begins with one of each, so that a short run has seen all kinds */
    Schedule(long seed, List<List<Fault>> kinds) {
        random = new Random(seed);
        this.kinds = kinds;
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public List<Fault> next() {
        Fault first = take();
        if (++rounds % PAIR_EVERY != 0) {
            return List.of(first);
        }
        Fault second = take();
        for (int tries = 0; tries < 10 && !first.canComeWith(second); tries++) {
            waiting.add(second);
            second = take();
        }
        if (first.canComeWith(second)) {
            return List.of(first, second);
        }
        waiting.add(0, second);
        return List.of(first);
    }

    private Fault take() {
        if (waiting.isEmpty()) {
            deal();
        }
        return waiting.remove(0);
    }

    private void deal() {
        var decks = new ArrayList<List<Fault>>();
        for (List<Fault> kind : kinds) {
            var deck = new ArrayList<>(kind);
            Collections.shuffle(deck, random);
            decks.add(deck);
        }
        for (boolean any = true; any;) {
            any = false;
            for (List<Fault> deck : decks) {
                if (!deck.isEmpty()) {
                    waiting.add(deck.remove(0));
                    any = true;
                }
            }
        }
    }
}
