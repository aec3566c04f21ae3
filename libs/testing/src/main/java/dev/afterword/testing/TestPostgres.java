package dev.afterword.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL for the tests of one JVM: the server named by {@code AFTERWORD_POSTGRES_URL}, or one started from a jar.
 * Each test class has a database of its own.
 */
public final class TestPostgres {

    public static final String URL_VARIABLE = "AFTERWORD_POSTGRES_URL";

    private static ServerUrl server;

    private TestPostgres() {
    }

    /** Creates an empty database; it is gone with the JVM. */
    public static synchronized ServerUrl freshDatabase() {
        if (server == null) {
            server = start();
        }
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> execute("drop database if exists " + name + " with (force)")));
        return server.withDatabase(name);
    }

    private static ServerUrl start() {
        String url = System.getenv(URL_VARIABLE);
        if (url != null && !url.isBlank()) {
            return ServerUrl.parse(url);
        }
        try {
            EmbeddedPostgres embedded = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    // Zonky's own hook may stop the server before ours drop the databases; with a server from a jar that is no loss.
                    .start();
            return ServerUrl.parse(embedded.getJdbcUrl("postgres", "postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(String sql) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (sql.startsWith("create")) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
