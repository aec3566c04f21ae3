package dev.afterword.scoring.recovery;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import dev.afterword.scoring.database.Columns;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.standing.OpenRecoveries;
import dev.afterword.scoring.standing.domain.CustomerKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Who is being won back, from the recoveries themselves. */
@ApplicationScoped
class OpenRecoveryRepository implements OpenRecoveries {

    private static final String AMONG = """
            select workspace, customer_ref
            from recovery join unnest(?::uuid[], ?::text[]) as given (workspace, customer_ref) using (workspace, customer_ref)
            where state = 'open'""";

    private final Database database;

    OpenRecoveryRepository(Database database) {
        this.database = database;
    }

    @Override
    public Set<CustomerKey> among(Set<CustomerKey> customers) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(AMONG)) {
                new Columns<>(connection, query, customers).set("uuid", CustomerKey::workspace).set("text", CustomerKey::ref);
                try (var row = query.executeQuery()) {
                    var open = new HashSet<CustomerKey>();
                    while (row.next()) {
                        open.add(new CustomerKey(row.getObject(1, UUID.class), row.getString(2)));
                    }
                    return open;
                }
            }
        });
    }
}
