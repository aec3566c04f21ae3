package dev.afterword.scoring.standing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import dev.afterword.columns.Columns;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.standing.domain.CustomerKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks of many customers at once which of them something is true of. */
@ApplicationScoped
public class WhichCustomersRepository {

    private final Database database;

    WhichCustomersRepository(Database database) {
        this.database = database;
    }

    /** @param sql takes an array of workspaces and one of references, and returns both of those that it is true of */
    public Set<CustomerKey> among(Collection<CustomerKey> customers, String sql) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                Columns.of(query, customers).set("uuid", CustomerKey::workspace).set("text", CustomerKey::ref);
                try (var row = query.executeQuery()) {
                    var found = new HashSet<CustomerKey>();
                    while (row.next()) {
                        found.add(new CustomerKey(row.getObject(1, UUID.class), row.getString(2)));
                    }
                    return found;
                }
            }
        });
    }
}
