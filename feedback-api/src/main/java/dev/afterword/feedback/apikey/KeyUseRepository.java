package dev.afterword.feedback.apikey;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import dev.afterword.columns.Columns;
import jakarta.enterprise.context.ApplicationScoped;

/** The traces of use of all keys. Plain JDBC: one statement with two arrays, however many keys there are. */
@ApplicationScoped
class KeyUseRepository {

    /** Rows that another pod is just writing, or has written within the minute, are left out: the time is coarse anyway. */
    private static final String UPDATE = """
            with noted as (select * from unnest(?::uuid[], ?::timestamptz[]) as n (id, used_at)),
                 due as (select k.id, n.used_at from api_key k join noted n on n.id = k.id
                         where k.last_used_at is null or k.last_used_at < n.used_at - interval '55 seconds'
                         order by k.id for update of k skip locked)
            update api_key set last_used_at = due.used_at from due where api_key.id = due.id""";

    private final DataSource database;

    KeyUseRepository(DataSource database) {
        this.database = database;
    }

    void store(Map<UUID, Instant> lastUses) {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(UPDATE)) {
            Columns.of(update, lastUses.entrySet()).set("uuid", Map.Entry::getKey).set("timestamptz", Map.Entry::getValue);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store when keys were used", e);
        }
    }
}
