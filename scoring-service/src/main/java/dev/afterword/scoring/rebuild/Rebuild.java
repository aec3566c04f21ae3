package dev.afterword.scoring.rebuild;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How far the tallies of a workspace have been counted anew.
 *
 * @param workspace whose
 * @param requestedAt when it was last asked for
 * @param doneUpTo the last day that is done; {@code null} before the first
 * @param daysDone how many days are done
 * @param talliesCorrected how many tallies were wrong, and were put right
 * @param customersUpTo the last customer whose standing was worked out anew; {@code null} before the first
 * @param finishedAt {@code null} while it goes on
 */
public record Rebuild(UUID workspace, Instant requestedAt, LocalDate doneUpTo, int daysDone, long talliesCorrected,
        String customersUpTo, Instant finishedAt) {
}
