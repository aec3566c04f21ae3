package dev.afterword.scoring.standing;

import java.time.Instant;

import dev.afterword.scoring.standing.domain.CustomerKey;
import dev.afterword.scoring.standing.domain.CustomerStanding;
import dev.afterword.scoring.standing.domain.Standing;

/**
 * What the client sees; its field names are the public API.
 *
 * @param changedAt since when; {@code null} for a customer who was never heard
 */
public record StandingAnswer(String customerRef, String standing, boolean openRecovery, Instant changedAt) {

    static StandingAnswer of(CustomerStanding standing) {
        return new StandingAnswer(standing.customer().ref(), standing.standing().wireName(), standing.isRecoveryOpen(),
                standing.revision() == 0 ? null : standing.changedAt());
    }

    static StandingAnswer unknown(CustomerKey customer) {
        return new StandingAnswer(customer.ref(), Standing.UNKNOWN.wireName(), false, null);
    }
}
