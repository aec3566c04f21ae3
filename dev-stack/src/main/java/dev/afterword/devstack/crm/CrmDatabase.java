package dev.afterword.devstack.crm;

import java.sql.Connection;
import java.sql.SQLException;

import dev.afterword.devstack.server.PostgresServer;

/** One connection to the CRM's database, opened again when it was lost; one piece of work at a time. */
final class CrmDatabase implements AutoCloseable {

    private static final String SCHEMA = """
            create table if not exists event (
                event_id uuid primary key,
                position bigint generated always as identity unique,
                type text not null,
                fact text not null,
                interaction_id uuid not null,
                response_id uuid,
                revision integer,
                deliveries integer not null default 1,
                received_at timestamptz not null default clock_timestamp(),
                body text not null);
            create index if not exists event_interaction on event (interaction_id);
            create index if not exists event_fact on event (fact)""";

    private final PostgresServer server;
    private final String database;
    private Connection connection;

    CrmDatabase(PostgresServer server, String database) {
        this.server = server;
        this.database = database;
    }

    /** Work inside one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    void createTables() throws SQLException {
        inTransaction(connection -> {
            try (var sql = connection.createStatement()) {
                return sql.execute(SCHEMA);
            }
        });
    }

    synchronized <T> T inTransaction(Work<T> work) throws SQLException {
        if (connection == null) {
            connection = server.connect(database);
            connection.setAutoCommit(false);
        }
        try {
            T result = work.in(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            close(); // whatever state it is in: the next one gets a fresh connection
            throw e;
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        if (connection != null) {
            Connection last = connection;
            connection = null;
            last.close();
        }
    }
}
