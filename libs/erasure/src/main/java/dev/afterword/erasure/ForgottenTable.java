package dev.afterword.erasure;

import static java.time.ZoneOffset.UTC;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.afterword.columns.Columns;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;

/** All SQL on the table {@code forgotten_customer}. */
final class ForgottenTable {

    /** Any number, as long as it is always the same one: it names the lock, not a row. */
    private static final long LOCK = 5_318_008_914L;

    private static final String ADD = """
            insert into forgotten_customer as f (workspace, ref_sha256, erased_at) values (?, ?, ?)
            on conflict (workspace, ref_sha256) do update set erased_at = greatest(f.erased_at, excluded.erased_at)""";

    private static final String FIND = """
            select workspace, ref_sha256, erased_at
            from forgotten_customer join unnest(?::uuid[], ?::text[]) as given (workspace, ref_sha256)
                using (workspace, ref_sha256)""";

    private ForgottenTable() {
    }

    static void lockAlone(Connection connection) throws SQLException {
        lock(connection, "select pg_advisory_xact_lock(?)");
    }

    /** In a statement of its own: the one that looks must see what was added while this one waited. */
    static void lockWithOthers(Connection connection) throws SQLException {
        lock(connection, "select pg_advisory_xact_lock_shared(?)");
    }

    private static void lock(Connection connection, String sql) throws SQLException {
        try (var lock = connection.prepareStatement(sql)) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
    }

    static void add(Connection connection, Collection<CloudEvent<CustomerErased>> erased) throws SQLException {
        try (var add = connection.prepareStatement(ADD)) {
            for (var event : erased) {
                var customer = ErasedCustomer.of(event.workspace(), event.data().customerRef());
                add.setObject(1, customer.workspace());
                add.setString(2, customer.refSha256());
                add.setObject(3, event.data().erasedAt().atOffset(UTC));
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    static Map<ErasedCustomer, Instant> find(Connection connection, Set<ErasedCustomer> customers) throws SQLException {
        var found = new HashMap<ErasedCustomer, Instant>();
        try (var find = connection.prepareStatement(FIND)) {
            Columns.of(find, customers).set("uuid", ErasedCustomer::workspace).set("text", ErasedCustomer::refSha256);
            try (var row = find.executeQuery()) {
                while (row.next()) {
                    found.put(new ErasedCustomer(row.getObject("workspace", UUID.class), row.getString("ref_sha256")),
                            row.getObject("erased_at", OffsetDateTime.class).toInstant());
                }
            }
        }
        return found;
    }
}
