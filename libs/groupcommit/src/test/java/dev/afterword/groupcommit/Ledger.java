package dev.afterword.groupcommit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Stands for a database: all of a batch is entered or, when one item is bad, nothing. */
final class Ledger {

    private final Predicate<Integer> bad;
    private final Map<Integer, Integer> entries = new ConcurrentHashMap<>();
    private final List<Integer> batchSizes = new ArrayList<>();

    Ledger(Predicate<Integer> bad) {
        this.bad = bad;
    }

    List<String> commit(List<Integer> items) {
        synchronized (batchSizes) {
            batchSizes.add(items.size());
        }
        if (items.stream().anyMatch(bad)) {
            throw new BadItem();
        }
        items.forEach(item -> entries.merge(item, 1, Integer::sum));
        return items.stream().map(item -> "result of " + item).toList();
    }

    /** How often each item was entered. */
    Map<Integer, Integer> entries() {
        return entries;
    }

    List<Integer> batchSizes() {
        synchronized (batchSizes) {
            return List.copyOf(batchSizes);
        }
    }

    static final class BadItem extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
