package dev.afterword.feedback.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import dev.afterword.outbox.ShortWait;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** What libs/outbox promises of the pool holds in a service as it is put together. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SilentDatabaseTest {

    @Inject
    DataSource database;
    @Inject
    ShortWait shortWait;

    @Test
    void who_waits_for_a_recording_waits_ten_seconds_for_the_database_and_all_else_a_minute() {
        assertThat(shortWait.during(this::limit).apply(database)).isEqualTo(Duration.ofSeconds(10));
        assertThat(limit(database)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void with_a_connection_that_breaks_those_that_lie_in_the_pool_go() throws SQLException {
        int lying;
        try (var one = database.getConnection()) {
            try (var other = database.getConnection()) {
                lying = backend(other);
            }
            assertThatThrownBy(() -> one.createStatement().execute("select pg_terminate_backend(pg_backend_pid())"))
                    .isInstanceOf(SQLException.class);
        }
        await().untilAsserted(() -> {
            try (var one = database.getConnection(); var other = database.getConnection()) {
                assertThat(List.of(backend(one), backend(other))).doesNotContain(lying);
            }
        });
    }

    private Duration limit(DataSource of) {
        try (var connection = of.getConnection()) {
            return Duration.ofMillis(connection.getNetworkTimeout());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int backend(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }
}
