package dev.afterword.scoring.score.domain;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each value of a metric was given.
 *
 * @param metric whose values these are
 * @param counts every value of the scale, lowest first, with its count: 0 when nobody gave it
 */
public record Distribution(Metric metric, SortedMap<Integer, Long> counts) {

    public Distribution {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /**
     * Fills the values that nobody gave.
     *
     * @throws IllegalArgumentException when a value is off the metric's scale or a count is below zero
     */
    public static Distribution of(Metric metric, Map<Integer, Long> counts) {
        var whole = new TreeMap<Integer, Long>();
        for (int value = metric.lowest(); value <= metric.highest(); value++) {
            whole.put(value, 0L);
        }
        counts.forEach((value, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("%s %d was counted %d times".formatted(metric.wireName(), value, count));
            }
            whole.put(metric.onScale(value), count);
        });
        return new Distribution(metric, whole);
    }

    /** How many values there are in all. */
    public long n() {
        return count(metric.lowest(), metric.highest());
    }

    /** How many values lie between the two, both included. */
    public long count(int lowest, int highest) {
        return counts.subMap(lowest, highest + 1).values().stream().mapToLong(Long::longValue).sum();
    }

    /** The mean on the metric's own scale; empty when there is no value. */
    public OptionalDouble mean() {
        long n = n();
        if (n == 0) {
            return OptionalDouble.empty();
        }
        double sum = counts.entrySet().stream().mapToDouble(e -> (double) e.getKey() * e.getValue()).sum();
        return OptionalDouble.of(sum / n);
    }
}
