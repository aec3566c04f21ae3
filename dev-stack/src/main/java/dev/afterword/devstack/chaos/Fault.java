package dev.afterword.devstack.chaos;

import java.util.Collections;
import java.util.Set;

/**
 * Something that goes wrong for a while.
 *
 * @param name as reports show it
 * @param targets what it breaks, or needs whole: two faults that share one are not played together
 * @param dead services whose process does not answer meanwhile, and need not
 * @param unready services that must say that they cannot serve
 * @param goesOn whether events must reach the CRM all the same
 */
record Fault(String name, Set<String> targets, Set<String> dead, Set<String> unready, boolean goesOn, Action begin,
        Action end) {

    /** Breaks something, or mends it. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    static final Action NOTHING = () -> {
    };

    Fault(String name, String target, Set<String> dead, Set<String> unready, Action begin, Action end) {
        this(name, Set.of(target), dead, unready, false, begin, end);
    }

    boolean canComeWith(Fault other) {
        return Collections.disjoint(targets, other.targets);
    }
}
