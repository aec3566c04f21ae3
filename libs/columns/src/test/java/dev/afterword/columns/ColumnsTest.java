package dev.afterword.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.testing.TestPostgres;

class ColumnsTest {

    private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.123456Z");

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        var url = TestPostgres.freshDatabase();
        connection = DriverManager.getConnection(url.jdbcUrl(), url.username(), url.password());
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private record Line(UUID id, String text, Integer number, Instant time, Boolean flag, byte[] bytes) {
    }

    @Test
    void rows_come_back_as_they_were_set_with_their_nulls() throws SQLException {
        var lines = List.of(
                new Line(UUID.randomUUID(), "a \"quoted\", {braced} \\ text", 7, TIME, true, new byte[] { 0, -1, 92 }),
                new Line(UUID.randomUUID(), null, null, null, null, null),
                new Line(UUID.randomUUID(), "", -1, Instant.EPOCH, false, new byte[0]));
        var read = new ArrayList<List<Object>>();
        try (var query = connection.prepareStatement("""
                select * from unnest(?::uuid[], ?::text[], ?::int[], ?::timestamptz[], ?::boolean[], ?::bytea[])""")) {
            Columns.of(query, lines).set("uuid", Line::id).set("text", Line::text).set("int", Line::number)
                    .set("timestamptz", Line::time).set("boolean", Line::flag).set("bytea", Line::bytes);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var time = row.getObject(4, OffsetDateTime.class);
                    read.add(Arrays.asList(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, Integer.class),
                            time == null ? null : time.toInstant(), row.getObject(5, Boolean.class), row.getBytes(6)));
                }
            }
        }
        assertThat(read).usingRecursiveComparison().isEqualTo(lines.stream()
                .map(line -> Arrays.asList(line.id, line.text, line.number, line.time, line.flag, line.bytes)).toList());
    }

    @Test
    void json_is_set_as_text_and_is_json_there() throws SQLException {
        try (var query = connection.prepareStatement("select json ->> 'a' from unnest(?::jsonb[]) as given (json)")) {
            Columns.of(query, List.of("{\"a\": \"\\\"b\\\"\"}")).set("jsonb", json -> json);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("\"b\"");
            }
        }
    }

    @Test
    void columns_can_follow_other_parameters() throws SQLException {
        try (var query = connection.prepareStatement("select ? || n from unnest(?::int[]) as given (n)")) {
            query.setString(1, "no. ");
            Columns.after(1, query, List.of(3)).set("int", n -> n);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("no. 3");
            }
        }
    }

    @Test
    void no_rows_are_no_fault() throws SQLException {
        try (var query = connection.prepareStatement("select * from unnest(?::text[], ?::uuid[])")) {
            Columns.of(query, List.<Line> of()).set("text", Line::text).set("uuid", Line::id);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isFalse();
            }
        }
    }

    @Test
    void what_is_no_text_is_refused_as_text() throws SQLException {
        try (var query = connection.prepareStatement("select * from unnest(?::text[])")) {
            var columns = Columns.of(query, List.of(1));
            assertThatThrownBy(() -> columns.set("text", n -> n)).isInstanceOf(ArrayStoreException.class);
        }
    }
}
