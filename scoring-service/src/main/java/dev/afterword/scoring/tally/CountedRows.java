package dev.afterword.scoring.tally;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import dev.afterword.scoring.tally.domain.Contribution;

/** What a feature's rows add to the tallies, for counting them anew: a bean of every feature that is counted. */
public interface CountedRows {

    /**
     * Hands over everything that counts on that day; other days' contributions may be among it. Read in the caller's
     * transaction,
     * some rows at a time: a day may have more of them than there is memory.
     */
    void on(UUID workspace, LocalDate day, Consumer<Contribution> counted);
}
