package dev.afterword.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.testing.ServerUrl;
import dev.afterword.testing.TestPostgres;

class ColumnsTest {

    private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.123456Z");

    private ServerUrl url;
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        url = TestPostgres.freshDatabase();
        connection = connect("");
    }

    private Connection connect(String parameters) throws SQLException {
        return DriverManager.getConnection(url.jdbcUrl() + parameters, url.username(), url.password());
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private record Line(UUID id, String text, Integer number, Instant time, Boolean flag, byte[] bytes, LocalDate day,
            Integer small, Long big, Double real) {

        static final Line NOTHING = new Line(UUID.randomUUID(), null, null, null, null, null, null, null, null, null);
    }

    /** What the driver sends as text unless it is told otherwise, and what the services tell it. */
    @ParameterizedTest
    @ValueSource(strings = { "", "?binaryTransferEnable=UUID_ARRAY,DATE_ARRAY,TIMESTAMPTZ_ARRAY" })
    void rows_come_back_as_they_were_set_with_their_nulls(String parameters) throws SQLException {
        var lines = List.of(
                new Line(UUID.randomUUID(), "a \"quoted\", {braced} \\ text", 7, TIME, true, new byte[] { 0, -1, 92 },
                        LocalDate.of(2024, 2, 29), 10, Long.MAX_VALUE, 0.1),
                Line.NOTHING,
                new Line(new UUID(-1, 1), "", -1, Instant.EPOCH, false, new byte[0], LocalDate.of(1969, 12, 31), -5,
                        Long.MIN_VALUE, -1e300));
        var read = new ArrayList<List<Object>>();
        try (var connection = connect(parameters); var query = connection.prepareStatement("""
                select * from unnest(?::uuid[], ?::text[], ?::int[], ?::timestamptz[], ?::boolean[], ?::bytea[], ?::date[],
                    ?::smallint[], ?::bigint[], ?::float8[])""")) {
            Columns.of(query, lines).set("uuid", Line::id).set("text", Line::text).set("int", Line::number)
                    .set("timestamptz", Line::time).set("boolean", Line::flag).set("bytea", Line::bytes)
                    .set("date", Line::day).set("smallint", Line::small).set("bigint", Line::big).set("float8", Line::real);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var time = row.getObject(4, OffsetDateTime.class);
                    read.add(Arrays.asList(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, Integer.class),
                            time == null ? null : time.toInstant(), row.getObject(5, Boolean.class), row.getBytes(6),
                            row.getObject(7, LocalDate.class), row.getObject(8, Integer.class),
                            row.getObject(9, Long.class), row.getObject(10, Double.class)));
                }
            }
        }
        assertThat(read).usingRecursiveComparison().isEqualTo(lines.stream().map(line -> Arrays.asList(line.id, line.text,
                line.number, line.time, line.flag, line.bytes, line.day, line.small, line.big, line.real)).toList());
    }

    @Test
    void moments_as_bytes_are_those_that_the_server_reads_from_their_text() throws SQLException {
        var moments = Stream.of("0001-01-01T00:00:00Z", "1582-10-10T12:00:00Z", "1969-12-31T23:59:59.999999Z",
                "1999-12-31T23:59:59.999999999Z", "2000-01-01T00:00:00Z", "2026-03-01T12:00:00.000000499Z",
                "2026-03-01T12:00:00.000001501Z", "9999-12-31T23:59:59.999999Z").map(Instant::parse).toList();
        try (var connection = connect("?binaryTransferEnable=TIMESTAMPTZ_ARRAY"); var query = connection.prepareStatement("""
                select bytes, text::timestamptz from unnest(?::timestamptz[], ?::text[]) as given (bytes, text)""")) {
            Columns.of(query, moments).set("timestamptz", moment -> moment).set("text", Instant::toString);
            try (var row = query.executeQuery()) {
                for (var moment : moments) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getObject(1, OffsetDateTime.class)).as("%s", moment)
                            .isEqualTo(row.getObject(2, OffsetDateTime.class));
                }
            }
        }
    }

    @Test
    void a_number_that_does_not_fit_is_refused_and_not_cut() throws SQLException {
        try (var query = connection.prepareStatement("select * from unnest(?::smallint[])")) {
            var columns = Columns.of(query, List.of(70_000));
            assertThatThrownBy(() -> columns.set("smallint", n -> n)).isInstanceOf(ArithmeticException.class)
                    .hasMessageContaining("70000");
        }
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
            assertThatThrownBy(() -> columns.set("text", n -> n)).isInstanceOf(ClassCastException.class);
        }
    }
}
