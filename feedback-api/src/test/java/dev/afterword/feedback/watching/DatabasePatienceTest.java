package dev.afterword.feedback.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** Settings that only a frozen server or a vanished pod would show to be missing. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class DatabasePatienceTest {

    @Inject
    DataSource database;

    @Test
    void no_answer_of_the_database_is_waited_for_longer_than_a_minute_not_even_on_a_connection_that_has_migrated()
            throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(60_000);
        }
    }

    @Test
    void the_database_forgets_a_vanished_pod_within_a_minute() throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var row = sql.executeQuery("select current_setting('tcp_keepalives_idle')::int"
                        + " + current_setting('tcp_keepalives_interval')::int * current_setting('tcp_keepalives_count')::int")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(60);
        }
    }
}
