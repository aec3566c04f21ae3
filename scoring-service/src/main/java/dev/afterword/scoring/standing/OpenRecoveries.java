package dev.afterword.scoring.standing;

import java.util.Set;

import dev.afterword.scoring.standing.domain.CustomerKey;

/** Which customers are being won back: told by the feature that keeps recoveries, which itself depends on standings. */
public interface OpenRecoveries {

    /** Those of the customers who have an open recovery. The customers are held by the caller, so that stays true. */
    Set<CustomerKey> among(Set<CustomerKey> customers);
}
