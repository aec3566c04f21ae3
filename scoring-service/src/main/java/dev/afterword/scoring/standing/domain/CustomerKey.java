package dev.afterword.scoring.standing.domain;

import java.util.Comparator;
import java.util.UUID;

/**
 * What tells one customer from all others.
 *
 * @param workspace whose customer
 * @param ref the workspace's own id of the customer
 */
public record CustomerKey(UUID workspace, String ref) implements Comparable<CustomerKey> {

    private static final Comparator<CustomerKey> ORDER = Comparator.comparing(CustomerKey::workspace)
            .thenComparing(CustomerKey::ref);

    /** Any order, as long as everybody locks in it. */
    @Override
    public int compareTo(CustomerKey other) {
        return ORDER.compare(this, other);
    }
}
