package dev.afterword.scoring.recovery;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import dev.afterword.scoring.erasure.CustomerTrace;
import dev.afterword.scoring.standing.Standings;
import dev.afterword.scoring.standing.domain.CustomerKey;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Recoveries of an erased customer stay as nobody's, without what was written about them. Their standing is worked out from
 * what
 * is left, or forgotten: so this comes after their responses.
 */
@ApplicationScoped
@Priority(-1)
class ForgetRecoveries implements CustomerTrace {

    private final Standings standings;
    private final ForgetRepository recoveries;

    ForgetRecoveries(Standings standings, ForgetRepository recoveries) {
        this.standings = standings;
        this.recoveries = recoveries;
    }

    @Override
    public int forget(UUID workspace, String customerRef, Instant erasedAt, int limit) {
        var customer = new CustomerKey(workspace, customerRef);
        standings.forgotten(customer, () -> recoveries.forget(customer, Ids.boundAfter(erasedAt)));
        return 0;
    }
}
