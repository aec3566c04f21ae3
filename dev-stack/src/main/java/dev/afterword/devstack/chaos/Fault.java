package dev.afterword.devstack.chaos;

import java.util.Set;

/**
 * Something that goes wrong for a while.
 *
 * @param name as reports show it
 * @param target what it breaks: two faults with the same target are not played together
 * @param dead services whose process does not answer meanwhile, and need not
 * @param unready services that must say that they cannot serve
 */
record Fault(String name, String target, Set<String> dead, Set<String> unready, Action begin, Action end) {

    /** Breaks something, or mends it. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    static final Action NOTHING = () -> {
    };
}
