package dev.afterword.scoring.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.afterword.columns.Columns;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Statements whose parameters are a few plain values: text, numbers, UUIDs, instants, or an array of texts. What works on whole
 * batches uses {@link Columns}.
 */
@ApplicationScoped
public class Rows {

    private static final int AT_A_TIME = 1_000;

    private final Database database;

    Rows(Database database) {
        this.database = database;
    }

    /** @return how many rows it changed */
    public int change(String sql, Object... values) {
        return database.with(connection -> {
            try (var statement = prepare(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    public <R> List<R> list(String sql, Reading<R> reading, Object... values) {
        return database.with(connection -> {
            try (var statement = prepare(connection, sql, values); var row = statement.executeQuery()) {
                var rows = new ArrayList<R>();
                while (row.next()) {
                    rows.add(reading.of(row));
                }
                return rows;
            }
        });
    }

    /** For more rows than should be in memory at the same time; within a transaction, or they all are. */
    public <R> void each(String sql, Reading<R> reading, Consumer<R> consumer, Object... values) {
        database.with(connection -> {
            try (var statement = prepare(connection, sql, values)) {
                statement.setFetchSize(AT_A_TIME);
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        consumer.accept(reading.of(row));
                    }
                }
            }
            return null;
        });
    }

    public <R> Optional<R> first(String sql, Reading<R> reading, Object... values) {
        return list(sql, reading, values).stream().findFirst();
    }

    /** A time as the database keeps it; {@code null} stays {@code null}. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** An array of text. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (values[i] instanceof List<?> texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray(new String[0])));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }

    /** Reads the row that the result stands at. */
    public interface Reading<R> {

        R of(ResultSet row) throws SQLException;
    }
}
