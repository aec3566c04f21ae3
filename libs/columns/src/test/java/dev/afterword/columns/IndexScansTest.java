package dev.afterword.columns;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.testing.TestPostgres;

class IndexScansTest {

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        var url = TestPostgres.freshDatabase();
        connection = DriverManager.getConnection(url.jdbcUrl(), url.username(), url.password());
        execute("create table thing (id int primary key) with (autovacuum_enabled = false)");
        execute("analyze thing");
        execute("prepare one (int) as select * from thing where id = $1");
        connection.setAutoCommit(false);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void a_plan_that_was_made_while_the_table_was_empty_goes_by_the_index_when_it_is_full() throws SQLException {
        IndexScans.prefer(connection);
        repeat();
        execute("insert into thing select * from generate_series(1, 10000)");
        assertThat(plan()).contains("Index").doesNotContain("Seq Scan");
    }

    @Test
    void it_ends_when_one_says_so() throws SQLException {
        IndexScans.prefer(connection);
        assertThat(rows("show enable_seqscan")).isEqualTo("off");
        IndexScans.preferNoLonger(connection);
        assertThat(rows("show enable_seqscan")).isEqualTo("on");
    }

    @Test
    void it_ends_with_the_transaction() throws SQLException {
        IndexScans.prefer(connection);
        connection.commit();
        assertThat(rows("show enable_seqscan")).isEqualTo("on");
    }

    /** As often as it takes until PostgreSQL keeps the plan. */
    private void repeat() throws SQLException {
        for (int i = 0; i < 8; i++) {
            rows("execute one(1)");
        }
    }

    private String plan() throws SQLException {
        return rows("explain execute one(1)");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String rows(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            var lines = Stream.<String> builder();
            while (row.next()) {
                lines.add(row.getString(1));
            }
            return lines.build().collect(joining("\n"));
        }
    }
}
