package dev.afterword.scoring.database;

import java.util.Collection;
import java.util.UUID;

import dev.afterword.columns.Columns;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps two transactions from working on the history of one customer at the same time. */
@ApplicationScoped
public class CustomerLocks {

    /** Sorted by what is locked, or two batches might wait for each other in a circle. */
    private static final String LOCK = """
            select pg_advisory_xact_lock(key) from (
                select distinct hashtextextended(workspace || ' ' || ref, 0) as key
                from unnest(?::uuid[], ?::text[]) as given (workspace, ref) order by key) as sorted""";

    private final Database database;

    CustomerLocks(Database database) {
        this.database = database;
    }

    /** Waits until nobody else holds any of them; they are given back when the transaction ends. */
    public void lock(Collection<Customer> customers) {
        if (!customers.isEmpty()) {
            database.with(connection -> {
                try (var lock = connection.prepareStatement(LOCK)) {
                    Columns.of(lock, customers).set("uuid", Customer::workspace).set("text", Customer::ref);
                    return lock.execute();
                }
            });
        }
    }

    /**
     * A customer of a workspace.
     *
     * @param workspace whose customer
     * @param ref the workspace's own id of them
     */
    public record Customer(UUID workspace, String ref) {
    }
}
