package dev.afterword.scoring.report.domain;

import static java.util.Comparator.comparing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which groups of persons are not shown, so that nobody learns what one of them said: neither from it nor by subtraction. */
public final class Withheld {

    /** Below this number a group would give away what somebody said. */
    static final long SMALL = 5;

    private final TreeMap<String, Figure> shown;
    private final Set<String> withheld = new TreeSet<>();

    private Withheld(Map<String, ? extends Figure> groups) {
        shown = new TreeMap<>(groups);
    }

    /**
     * Every group of which a part is of one to four. Since the whole less what is shown gives what is withheld, the next
     * smallest is withheld as well while a part of those withheld adds up to one to four.
     */
    public static Set<String> of(Map<String, ? extends Figure> groups) {
        var withheld = new Withheld(groups);
        groups.forEach((name, figure) -> {
            if (figure.bases().stream().anyMatch(Withheld::isSmall)) {
                withheld.withhold(name);
            }
        });
        int parts = groups.values().stream().findFirst().map(figure -> figure.bases().size()).orElse(0);
        for (int part = 0; part < parts; part++) {
            if (isSmall(withheld.sum(groups, part))) {
                var next = withheld.smallest(part);
                next.ifPresent(withheld::withhold);
                // Another one withheld may add up to something small in a part that was well before.
                part = next.isPresent() ? -1 : part;
            }
        }
        return withheld.withheld;
    }

    private void withhold(String name) {
        withheld.add(name);
        shown.remove(name);
    }

    private long sum(Map<String, ? extends Figure> groups, int part) {
        return withheld.stream().mapToLong(name -> groups.get(name).bases().get(part)).sum();
    }

    private Optional<String> smallest(int part) {
        return shown.keySet().stream().filter(name -> shown.get(name).bases().get(part) > 0)
                .min(comparing(name -> shown.get(name).bases().get(part)));
    }

    private static boolean isSmall(long part) {
        return part > 0 && part < SMALL;
    }
}
