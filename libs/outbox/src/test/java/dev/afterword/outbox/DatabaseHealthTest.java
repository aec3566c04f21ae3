package dev.afterword.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.testing.TestPostgres;
import io.agroal.api.AgroalDataSource;

class DatabaseHealthTest {

    /** What an orchestrator would wait for; the check's own limit is shorter. */
    private static final Duration PROBE = Duration.ofSeconds(10);

    private FreezingWay way;
    private AgroalDataSource database;
    private DatabaseHealth health;

    @BeforeEach
    void open() throws IOException, SQLException {
        way = new FreezingWay(TestPostgres.freshDatabase());
        database = TestPool.of(way.url(), 2);
        database.setPoolInterceptors(List.of(new BrokenConnections(() -> database)));
        health = new DatabaseHealth(database, Duration.ofSeconds(1));
    }

    @AfterEach
    void close() throws IOException {
        database.close();
        way.close();
    }

    @Test
    void a_database_that_answers_is_up() {
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void a_database_that_falls_silent_is_down_at_once_and_up_again_as_soon_as_it_speaks() {
        assertThat(status()).isEqualTo(Status.UP);
        way.freeze();
        try {
            assertThat(status()).isEqualTo(Status.DOWN);
        } finally {
            way.thaw();
        }
        await().until(this::status, Status.UP::equals);
    }

    @Test
    void nobody_else_is_given_the_connection_that_gave_no_answer() throws SQLException {
        assertThat(status()).isEqualTo(Status.UP);
        way.freeze();
        try {
            assertThat(status()).isEqualTo(Status.DOWN);
            await().untilAsserted(() -> assertThat(database.getMetrics().activeCount()).isZero());
        } finally {
            way.thaw();
        }
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            assertThat(statement.execute("select 1")).isTrue();
        }
    }

    @Test
    void a_pool_that_gives_no_connection_in_time_is_down() throws SQLException {
        try (Connection one = database.getConnection(); Connection other = database.getConnection()) {
            assertThat(List.of(one, other)).doesNotHaveDuplicates();
            assertThat(status()).isEqualTo(Status.DOWN);
        }
        assertThat(status()).isEqualTo(Status.UP);
    }

    private Status status() {
        return health.call().await().atMost(PROBE).getStatus();
    }
}
