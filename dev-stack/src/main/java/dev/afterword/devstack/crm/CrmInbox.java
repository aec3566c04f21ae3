package dev.afterword.devstack.crm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Everything this CRM was told, by the event's own id: telling it again only counts a delivery. */
final class CrmInbox {

    private final Object news = new Object();

    /**
     * One event for the page that shows them.
     *
     * @param position grows with each event stored
     */
    record Entry(long position, String receivedAt, int deliveries, String body) {
    }

    /**
     * What arrived about one interaction.
     *
     * @param revision the highest revision whose scores arrived, or {@code null} when none did
     */
    record Arrival(UUID id, boolean invited, boolean suppressed, Integer revision) {
    }

    /**
     * @param events different events
     * @param redelivered deliveries beyond the first of an event: harmless, the event id tells
     * @param doubled events that tell what another event, with another id, had told already
     */
    record Summary(long events, long redelivered, long doubled) {
    }

    void store(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into event (event_id, type, fact, interaction_id, response_id, revision, body)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (event_id) do update set deliveries = event.deliveries + 1""")) {
            for (ReceivedEvent event : events) {
                insert.setObject(1, event.eventId());
                insert.setString(2, event.type());
                insert.setString(3, event.fact());
                insert.setObject(4, event.interactionId());
                insert.setObject(5, event.responseId(), Types.OTHER);
                insert.setObject(6, event.revision(), Types.INTEGER);
                insert.setString(7, event.body());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    List<Arrival> arrivals(Connection connection, Collection<UUID> interactions) throws SQLException {
        try (var select = connection.prepareStatement("""
                select interaction_id, bool_or(type = 'invitation.scheduled.v1'), bool_or(type = 'invitation.suppressed.v1'),
                       max(revision) filter (where type = 'score.computed.v1')
                from event where interaction_id = any (?) group by interaction_id""")) {
            select.setArray(1, connection.createArrayOf("uuid", interactions.toArray()));
            return rows(select, row -> new Arrival(row.getObject(1, UUID.class), row.getBoolean(2), row.getBoolean(3),
                    row.getObject(4, Integer.class)));
        }
    }

    Summary summary(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                select count(*), coalesce(sum(deliveries - 1), 0), count(*) - count(distinct fact) from event""")) {
            return rows(select, row -> new Summary(row.getLong(1), row.getLong(2), row.getLong(3))).get(0);
        }
    }

    /** The first ones after a position, in their order. */
    List<Entry> after(Connection connection, long position, int atMost) throws SQLException {
        try (var select = connection.prepareStatement("""
                select position, received_at, deliveries, body from event where position > ? order by position limit ?""")) {
            select.setLong(1, position);
            select.setInt(2, atMost);
            return rows(select, CrmInbox::entry);
        }
    }

    /** The last ones, newest first. */
    List<Entry> latest(Connection connection, int atMost) throws SQLException {
        try (var select = connection.prepareStatement("""
                select position, received_at, deliveries, body from event order by position desc limit ?""")) {
            select.setInt(1, atMost);
            return rows(select, CrmInbox::entry);
        }
    }

    /** Wakes those who wait for news; called after a commit. */
    void tell() {
        synchronized (news) {
            news.notifyAll();
        }
    }

    void awaitNews(long milliseconds) throws InterruptedException {
        synchronized (news) {
            news.wait(milliseconds);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getLong(1), row.getTimestamp(2).toInstant().toString(), row.getInt(3), row.getString(4));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(PreparedStatement select, RowReader<T> reader) throws SQLException {
        try (var row = select.executeQuery()) {
            var all = new ArrayList<T>();
            while (row.next()) {
                all.add(reader.read(row));
            }
            return all;
        }
    }
}
