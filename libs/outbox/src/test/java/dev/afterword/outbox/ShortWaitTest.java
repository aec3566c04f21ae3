package dev.afterword.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.testing.TestPostgres;
import io.agroal.api.AgroalDataSource;

class ShortWaitTest {

    private static final int SHORT_MILLIS = 700;
    private static final int USUAL_MILLIS = 60_000;

    private final ShortWait shortWait = new ShortWait();
    private AgroalDataSource database;

    @BeforeEach
    void open() throws SQLException {
        database = TestPool.of(TestPostgres.freshDatabase(), 4);
        database.setPoolInterceptors(
                List.of(new ShortWaits(SHORT_MILLIS, USUAL_MILLIS), new BrokenConnections(() -> database)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void work_that_a_customer_waits_for_gives_a_silent_database_up_soon() {
        assertThatThrownBy(() -> shortWait.during(this::run).apply("select pg_sleep(30)"))
                .hasRootCauseInstanceOf(java.net.SocketTimeoutException.class);
    }

    @Test
    void other_work_may_wait_as_long_as_ever_also_on_a_connection_that_was_in_a_hurry_before() {
        assertThat(shortWait.during(this::limitMillis).apply("a customer's")).isEqualTo(SHORT_MILLIS);
        assertThat(limitMillis("a report's")).isEqualTo(USUAL_MILLIS);
        assertThat(shortWait.during(this::limitMillis).apply("a customer's")).isEqualTo(SHORT_MILLIS);
    }

    @Test
    void with_a_connection_that_does_not_answer_the_idle_ones_of_the_pool_go_too() throws SQLException {
        var before = backends(4);
        assertThatThrownBy(() -> shortWait.during(this::run).apply("select pg_sleep(30)")).isNotNull();
        await().untilAsserted(() -> assertThat(backends(4)).doesNotContainAnyElementsOf(before));
    }

    @Test
    void a_statement_that_the_database_refuses_costs_no_connection() throws SQLException {
        var before = backends(4);
        Function<String, Void> wrong = shortWait.during(this::run);
        assertThatThrownBy(() -> wrong.apply("select 1 / 0")).rootCause().hasMessageContaining("division by zero");
        await().during(Duration.ofMillis(300)).untilAsserted(() -> assertThat(backends(4)).isEqualTo(before));
    }

    private Void run(String sql) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
            return null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private int limitMillis(String whose) {
        try (var connection = database.getConnection()) {
            return connection.getNetworkTimeout();
        } catch (SQLException e) {
            throw new IllegalStateException(whose, e);
        }
    }

    /** Who serves that many connections at once. */
    private Set<Integer> backends(int connections) throws SQLException {
        var pids = new HashSet<Integer>();
        var held = new ArrayList<Connection>();
        try {
            for (int i = 0; i < connections; i++) {
                var connection = database.getConnection();
                held.add(connection);
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("select pg_backend_pid()")) {
                    row.next();
                    pids.add(row.getInt(1));
                }
            }
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
        return pids;
    }
}
