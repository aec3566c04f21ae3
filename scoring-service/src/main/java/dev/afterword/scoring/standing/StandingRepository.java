package dev.afterword.scoring.standing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import dev.afterword.columns.Columns;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.standing.domain.CustomerKey;
import dev.afterword.scoring.standing.domain.CustomerStanding;
import dev.afterword.scoring.standing.domain.Standing;
import dev.afterword.web.cursor.Cursor;
import jakarta.enterprise.context.ApplicationScoped;

/** The standings as they are kept. */
@ApplicationScoped
class StandingRepository {

    private static final String ADD = """
            insert into standing (workspace, customer_ref, standing_id, standing, recovery_open, revision, changed_at)
            select workspace, customer_ref, standing_id, standing, recovery_open, revision, changed_at
            from unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::int[], ?::timestamptz[], ?::uuid[])
                as given (workspace, customer_ref, standing, recovery_open, revision, changed_at, standing_id)
            order by workspace, customer_ref collate "C"
            on conflict (workspace, customer_ref) do nothing returning workspace, customer_ref""";

    private static final String LOCK = """
            select standing.*
            from standing join unnest(?::uuid[], ?::text[]) as given (workspace, customer_ref) using (workspace, customer_ref)
            order by workspace, customer_ref collate "C" for update of standing""";

    private static final String FIND_ALL = """
            select standing.*
            from standing join unnest(?::uuid[], ?::text[]) as given (workspace, customer_ref) using (workspace, customer_ref)""";

    private static final String WRITE = """
            update standing set standing = given.standing, recovery_open = given.recovery_open, revision = given.revision,
                changed_at = given.changed_at
            from unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::int[], ?::timestamptz[])
                as given (workspace, customer_ref, standing, recovery_open, revision, changed_at)
            where standing.workspace = given.workspace and standing.customer_ref = given.customer_ref""";

    private static final String FIND = "select * from standing where workspace = ? and customer_ref = ?";

    private static final String PAGE = """
            select * from standing
            where workspace = ? and standing = ? and (changed_at, standing_id) < (?, ?)
            order by changed_at desc, standing_id desc limit ?""";

    private static final String REMOVE = "delete from standing where workspace = ? and customer_ref = ?";

    private final Database database;

    StandingRepository(Database database) {
        this.database = database;
    }

    /** Adds those of them who are not there yet, and locks them until the transaction ends. @return those who were added */
    Set<CustomerKey> add(Collection<CustomerStanding> standings) {
        return database.with(connection -> {
            var added = new TreeSet<CustomerKey>();
            try (var add = connection.prepareStatement(ADD)) {
                set(Columns.of(add, standings)).set("uuid", CustomerStanding::id);
                try (var row = add.executeQuery()) {
                    while (row.next()) {
                        added.add(new CustomerKey(row.getObject(1, UUID.class), row.getString(2)));
                    }
                }
            }
            return added;
        });
    }

    /** Locks those of the customers who are there, all in the same order. */
    Map<CustomerKey, CustomerStanding> lock(Collection<CustomerKey> customers) {
        return database.with(connection -> read(connection, LOCK, customers));
    }

    /** Those of the customers who are there; nobody is held. */
    Map<CustomerKey, CustomerStanding> find(Collection<CustomerKey> customers) {
        return database.with(connection -> read(connection, FIND_ALL, customers));
    }

    private static Map<CustomerKey, CustomerStanding> read(Connection connection, String sql,
            Collection<CustomerKey> customers) throws SQLException {
        var found = new TreeMap<CustomerKey, CustomerStanding>();
        try (var query = connection.prepareStatement(sql)) {
            Columns.of(query, customers).set("uuid", CustomerKey::workspace).set("text", CustomerKey::ref);
            collect(query, found);
        }
        return found;
    }

    private static void collect(PreparedStatement query, Map<CustomerKey, CustomerStanding> found) throws SQLException {
        try (var row = query.executeQuery()) {
            while (row.next()) {
                var standing = standingIn(row);
                found.put(standing.customer(), standing);
            }
        }
    }

    void write(Collection<CustomerStanding> standings) {
        if (!standings.isEmpty()) {
            database.with(connection -> {
                try (var write = connection.prepareStatement(WRITE)) {
                    set(Columns.of(write, standings));
                    return write.executeUpdate();
                }
            });
        }
    }

    Optional<CustomerStanding> find(CustomerKey customer) {
        return database.with(connection -> {
            try (var find = connection.prepareStatement(FIND)) {
                find.setObject(1, customer.workspace());
                find.setString(2, customer.ref());
                try (var row = find.executeQuery()) {
                    return row.next() ? Optional.of(standingIn(row)) : Optional.empty();
                }
            }
        });
    }

    /** The next of those who are that, the latest change first. */
    List<CustomerStanding> page(UUID workspace, Standing standing, Cursor after, int size) {
        return database.with(connection -> {
            var page = new ArrayList<CustomerStanding>();
            try (var query = connection.prepareStatement(PAGE)) {
                query.setObject(1, workspace);
                query.setString(2, standing.wireName());
                query.setObject(3, after == null ? OffsetDateTime.MAX : after.time().atOffset(ZoneOffset.UTC));
                query.setObject(4, after == null ? new UUID(-1, -1) : after.id());
                query.setInt(5, size);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        page.add(standingIn(row));
                    }
                }
            }
            return page;
        });
    }

    void remove(CustomerKey customer) {
        database.with(connection -> {
            try (var remove = connection.prepareStatement(REMOVE)) {
                remove.setObject(1, customer.workspace());
                remove.setString(2, customer.ref());
                return remove.executeUpdate();
            }
        });
    }

    private static Columns<CustomerStanding> set(Columns<CustomerStanding> columns) throws SQLException {
        return columns.set("uuid", standing -> standing.customer().workspace())
                .set("text", standing -> standing.customer().ref())
                .set("text", standing -> standing.standing().wireName())
                .set("boolean", CustomerStanding::isRecoveryOpen)
                .set("int", CustomerStanding::revision)
                .set("timestamptz", CustomerStanding::changedAt);
    }

    private static CustomerStanding standingIn(ResultSet row) throws SQLException {
        return new CustomerStanding(row.getObject("standing_id", UUID.class),
                new CustomerKey(row.getObject("workspace", UUID.class), row.getString("customer_ref")),
                Standing.named(row.getString("standing")).orElseThrow(), row.getBoolean("recovery_open"),
                row.getInt("revision"), row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
