package dev.afterword.scoring.rebuild;

import java.util.UUID;

/** What was judged by tallies is judged again once they have been put right; in the transaction that ends the rebuild. */
public interface AfterRebuild {

    void corrected(UUID workspace);
}
