package dev.afterword.scoring.contact;

import java.util.UUID;

/** Where else addresses are kept that CRMs were allowed to have: a bean of every feature that keeps some. */
public interface AfterWithdrawal {

    /**
     * Takes them out of up to {@code limit} rows, in the caller's transaction.
     *
     * @return of how many rows; fewer than {@code limit} when none is left
     */
    int forgetAddresses(UUID workspace, int limit);
}
