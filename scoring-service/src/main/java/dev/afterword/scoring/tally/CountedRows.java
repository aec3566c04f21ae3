package dev.afterword.scoring.tally;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import dev.afterword.scoring.tally.domain.Contribution;

/** What a feature's rows add to the tallies, for counting them anew: a bean of every feature that is counted. */
public interface CountedRows {

    /** Everything that counts on that day; other days' contributions may be among it. Read in the caller's transaction. */
    Collection<Contribution> on(UUID workspace, LocalDate day);
}
