package dev.afterword.scoring.erasure;

import java.time.Instant;
import java.util.UUID;

/** What a feature holds of customers: a bean of every feature that holds something. */
public interface CustomerTrace {

    /**
     * Removes whatever tells of the customer from up to {@code limit} rows, in the caller's transaction. Numbers stay, without
     * a name. Only what came from interactions recorded up to that moment is meant: the customer may have come back.
     *
     * @return of how many rows; fewer than {@code limit} when nothing is left
     */
    int forget(UUID workspace, String customerRef, Instant erasedAt, int limit);
}
