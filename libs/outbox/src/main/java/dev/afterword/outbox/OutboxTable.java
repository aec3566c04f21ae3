package dev.afterword.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.afterword.columns.Columns;
import dev.afterword.columns.IndexScans;

/** All SQL on the table {@code outbox}. */
final class OutboxTable {

    private static final String COLUMNS = "event_id, type, subject, workspace, occurred_at, traceparent, body";

    private static final String INSERT = """
            insert into outbox (%s)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[])"""
            .formatted(COLUMNS);

    /** By their places: what is locked stays where it is, and need not be looked up again. */
    private static final String TAKE = """
            delete from outbox where ctid = any (array(
                select ctid from outbox order by position limit ? for update skip locked))
            returning position, %s""".formatted(COLUMNS);

    private static final String PUT_BACK = """
            insert into outbox (position, %s) overriding system value values (?, ?, ?, ?, ?, ?, ?, ?)""".formatted(COLUMNS);

    /** There is no index for this: erasures are rare, and the table is short unless the broker is away. */
    private static final String LOCK_WITH_TEXT = """
            select position, %s from outbox where workspace = ? and strpos(body, ?) > 0 and position > ?
            order by position limit ? for update""".formatted(COLUMNS);

    private static final String REWRITE = "update outbox set body = ? where position = ?";

    private static final String OLDEST = "select occurred_at from outbox order by position limit 1";

    private static final String COUNT = "select count(*) from (select 1 from outbox limit ?) counted";

    private OutboxTable() {
    }

    static void insert(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            Columns.of(insert, rows)
                    .set("uuid", OutboxRow::eventId)
                    .set("text", OutboxRow::type)
                    .set("text", OutboxRow::subject)
                    .set("uuid", OutboxRow::workspace)
                    .set("timestamptz", OutboxRow::occurredAt)
                    .set("text", OutboxRow::traceparent)
                    .set("text", OutboxRow::body);
            insert.executeUpdate();
        }
    }

    /** Removes and returns the oldest rows that no other relay holds; they are gone only when the transaction commits. */
    static List<OutboxRow> take(Connection connection, int limit) throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        IndexScans.prefer(connection); // the table is empty whenever anybody counts it
        try (var take = connection.prepareStatement(TAKE)) {
            take.setInt(1, limit);
            try (var result = take.executeQuery()) {
                while (result.next()) {
                    rows.add(read(result));
                }
            }
        }
        rows.sort(Comparator.comparingLong(OutboxRow::position)); // "returning" promises no order
        return rows;
    }

    /** The oldest rows of a workspace, behind that position, whose body holds that text; locked until the transaction ends. */
    static List<OutboxRow> lockWithText(Connection connection, UUID workspace, String text, long behind, int limit)
            throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        try (var select = connection.prepareStatement(LOCK_WITH_TEXT)) {
            select.setObject(1, workspace);
            select.setString(2, text);
            select.setLong(3, behind);
            select.setInt(4, limit);
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(read(result));
                }
            }
        }
        return rows;
    }

    /** Gives each row, by its position, another body. */
    static void rewrite(Connection connection, Map<Long, String> bodies) throws SQLException {
        try (var update = connection.prepareStatement(REWRITE)) {
            for (var body : bodies.entrySet()) {
                update.setString(1, body.getValue());
                update.setLong(2, body.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Undoes {@link #take} for some of its rows, in the same transaction and at their old places. */
    static void putBack(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (var insert = connection.prepareStatement(PUT_BACK)) {
            for (OutboxRow row : rows) {
                write(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** When what the first event in line tells of happened; {@code null} when none waits. */
    static Instant oldest(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(OLDEST); var row = select.executeQuery()) {
            return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : null;
        }
    }

    static long countUpTo(Connection connection, int most) throws SQLException {
        try (var select = connection.prepareStatement(COUNT)) {
            select.setInt(1, most);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void write(PreparedStatement insert, OutboxRow row) throws SQLException {
        insert.setLong(1, row.position());
        insert.setObject(2, row.eventId());
        insert.setString(3, row.type());
        insert.setString(4, row.subject());
        insert.setObject(5, row.workspace());
        insert.setObject(6, row.occurredAt().atOffset(ZoneOffset.UTC));
        insert.setString(7, row.traceparent());
        insert.setString(8, row.body());
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("subject"),
                row.getObject("workspace", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("traceparent"),
                row.getString("body"));
    }
}
