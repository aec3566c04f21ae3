package dev.afterword.scoring.report.domain;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each value was counted. */
public final class ValueCounts {

    private ValueCounts() {
    }

    public static SortedMap<Integer, Long> of(Collection<TallyRow> rows) {
        var counts = new TreeMap<Integer, Long>();
        rows.forEach(row -> counts.merge(row.value(), row.count(), Long::sum));
        return counts;
    }
}
