package dev.afterword.scoring.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What a feature keeps of single customers, and must not keep for longer than their workspace keeps anything: a bean of every
 * feature that does. The one with the highest {@link jakarta.annotation.Priority} comes first.
 */
public interface AgedRows {

    /**
     * Removes it from up to {@code limit} rows, in the caller's transaction. What only counts stays: no tally changes.
     *
     * @param before interactions that occurred before it are kept no longer
     * @return of how many rows; fewer than {@code limit} when nothing is left for now
     */
    int forget(UUID workspace, Instant before, int limit);

    /** For rows that know only the day: exact to the difference between the workspace's clocks and UTC. */
    static LocalDate dayOf(Instant before) {
        return LocalDate.ofInstant(before, ZoneOffset.UTC);
    }
}
