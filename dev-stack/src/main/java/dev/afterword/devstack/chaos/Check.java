package dev.afterword.devstack.chaos;

import java.util.List;

/**
 * One promise and whether it was kept.
 *
 * @param count of what was looked at
 * @param failures the first of what was wrong, in words; empty when all held
 */
record Check(String name, long count, long wrong, List<String> failures) {

    private static final int MOST_SHOWN = 5;

    static Check of(String name, long count, List<String> failures) {
        return new Check(name, count, failures.size(), failures.stream().limit(MOST_SHOWN).toList());
    }

    boolean held() {
        return wrong == 0;
    }
}
