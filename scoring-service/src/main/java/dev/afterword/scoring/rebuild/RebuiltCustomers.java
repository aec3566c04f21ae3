package dev.afterword.scoring.rebuild;

import java.util.Optional;
import java.util.UUID;

/** What is kept of customers and worked out anew from the scores: a bean of the feature that keeps it. */
public interface RebuiltCustomers {

    /**
     * Works out the next few, in the caller's transaction.
     *
     * @param after the last one that is done; {@code null} for the beginning
     * @return the last one that is done now; empty when there was none left
     */
    Optional<String> rebuild(UUID workspace, String after);
}
