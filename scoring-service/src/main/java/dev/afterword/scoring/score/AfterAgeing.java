package dev.afterword.scoring.score;

import java.util.Set;
import java.util.UUID;

/**
 * What another feature has worked out from responses follows when these became nobody's for their age; in the same transaction.
 */
public interface AfterAgeing {

    /** @param customerRefs whose responses they were; they may have younger ones */
    void aged(UUID workspace, Set<String> customerRefs);
}
