package dev.afterword.scoring.crm;

import static java.util.Comparator.comparing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.afterword.columns.Columns;
import dev.afterword.messaging.Ids;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;

/** The events that CRMs may hear, and may hear again. */
@ApplicationScoped
class KeptEventRepository {

    private static final String WANTED = """
            select workspace, queue_id, types from crm_queue where workspace = any (?) and deleted_at is null
            order by queue_id""";

    private static final String ADD = """
            insert into crm_event (event_id, workspace, type, occurred_at, about, customer_ref, body, with_address)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::boolean[])
            """;

    private static final String ADD_NEW = ADD + "on conflict (event_id) do nothing returning event_id";

    private static final String DELIVER = """
            insert into crm_delivery (queue_id, event_id) select * from unnest(?::uuid[], ?::uuid[])""";

    private static final String PERIOD = """
            select event_id, occurred_at, body from crm_event
            where workspace = ? and type = any (?) and occurred_at >= ? and occurred_at < ?
                and occurred_at < now() - make_interval(secs => ?) and (occurred_at, event_id) > (?, ?)
            order by occurred_at, event_id limit ?""";

    private static final String OF_CUSTOMER = """
            select event_id, occurred_at, body from crm_event
            where workspace = ? and customer_ref = ? and about < ? order by event_id limit ? for update""";

    private static final String REWRITE = """
            update crm_event set body = ?, customer_ref = null, with_address = false where event_id = ?""";

    /** Where an event tells how to reach a customer: scores, standings and recoveries, and interactions. */
    private static final String FORGET_ADDRESSES = """
            update crm_event set body = ((body::jsonb #- '{data,email}') #- '{data,contact}')::text, with_address = false
            where event_id = any (array(
                select event_id from crm_event where workspace = ? and with_address
                order by event_id limit ? for update))""";

    private static final String REMOVE = "delete from crm_event where event_id = ?";

    private static final String REMOVE_TOLD_ERASURES = """
            delete from crm_event where event_id = any (array(
                select event_id from crm_event e
                where type = 'customer.erased.v1' and (kept_at < now() - interval '30 days'
                    or not exists (select from crm_delivery d where d.event_id = e.event_id))
                for update skip locked))""";

    private static final String REMOVE_OLD = """
            with gone as (
                delete from crm_event where event_id = any (array(
                    select event_id from crm_event e where event_id < ?
                        and not exists (select from workspace_retention r where r.workspace = e.workspace)
                    order by event_id limit ? for update skip locked)) returning event_id),
            deliveries as (delete from crm_delivery using gone where crm_delivery.event_id = gone.event_id)
            select count(*) from gone""";

    private static final String REMOVE_BEFORE = """
            with gone as (
                delete from crm_event where event_id = any (array(
                    select event_id from crm_event where workspace = ? and occurred_at < ?
                    order by occurred_at, event_id limit ? for update skip locked)) returning event_id),
            deliveries as (delete from crm_delivery using gone where crm_delivery.event_id = gone.event_id)
            select count(*) from gone""";

    private final Database database;
    private final Rows rows;

    KeptEventRepository(Database database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Keeps events that have just been made, and marks each for the queues of its workspace that want its type. */
    void addAll(List<KeptEvent> events) {
        database.with(connection -> {
            var queues = queuesOf(connection, events);
            try (var add = connection.prepareStatement(ADD)) {
                set(Columns.of(add, events));
                add.executeUpdate();
            }
            deliver(connection, events.stream().flatMap(queues::to).toList());
            return null;
        });
    }

    /** The same for events that others tell, but only those that a queue wants. One that is there already was meant then. */
    void addWanted(List<KeptEvent> events) {
        database.with(connection -> {
            var queues = queuesOf(connection, events);
            var kept = new LinkedHashMap<UUID, KeptEvent>();
            events.stream().filter(queues::wants).forEach(event -> kept.putIfAbsent(event.id(), event));
            if (!kept.isEmpty()) {
                kept.keySet().retainAll(addNew(connection, kept.values()));
                deliver(connection, kept.values().stream().flatMap(queues::to).toList());
            }
            return null;
        });
    }

    private static WantedTypes queuesOf(Connection connection, List<KeptEvent> events) throws SQLException {
        try (var select = connection.prepareStatement(WANTED)) {
            select.setArray(1,
                    connection.createArrayOf("uuid", events.stream().map(KeptEvent::workspace).distinct().toArray()));
            var wanted = new WantedTypes();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    wanted.add(row.getObject(1, UUID.class), row.getObject(2, UUID.class), Rows.texts(row, "types"));
                }
            }
            return wanted;
        }
    }

    private static Set<UUID> addNew(Connection connection, Collection<KeptEvent> events) throws SQLException {
        var added = new HashSet<UUID>();
        try (var add = connection.prepareStatement(ADD_NEW)) {
            // Sorted, or two pods that hear of the same events might wait for each other in a circle.
            set(Columns.of(add, events.stream().sorted(comparing(KeptEvent::id)).toList()));
            try (var row = add.executeQuery()) {
                while (row.next()) {
                    added.add(row.getObject(1, UUID.class));
                }
            }
        }
        return added;
    }

    private static void set(Columns<KeptEvent> columns) throws SQLException {
        columns.set("uuid", KeptEvent::id)
                .set("uuid", KeptEvent::workspace)
                .set("text", KeptEvent::type)
                .set("timestamptz", KeptEvent::time)
                .set("uuid", KeptEvent::about)
                .set("text", KeptEvent::customerRef)
                .set("text", KeptEvent::body)
                .set("bool", KeptEvent::withAddress);
    }

    private static void deliver(Connection connection, List<WantedTypes.Delivery> deliveries) throws SQLException {
        if (!deliveries.isEmpty()) {
            try (var deliver = connection.prepareStatement(DELIVER)) {
                Columns.of(deliver, deliveries).set("uuid", WantedTypes.Delivery::queue).set("uuid",
                        WantedTypes.Delivery::event);
                deliver.executeUpdate();
            }
        }
    }

    /** The next events of a period, oldest first, but for those that somebody may still be about to commit. */
    List<Found> of(UUID workspace, CrmReplay replay, Duration settled, int limit) {
        return rows.list(PERIOD, KeptEventRepository::read, workspace, replay.types(), replay.since(), replay.until(),
                (double) settled.toSeconds(), replay.afterTime(), replay.afterEvent(), limit);
    }

    /** Events that name a customer, about what was recorded until then; locked until the transaction ends. */
    List<Found> lockOf(UUID workspace, String customerRef, Instant until, int limit) {
        return rows.list(OF_CUSTOMER, KeptEventRepository::read, workspace, customerRef, Ids.boundAfter(until), limit);
    }

    /** @return of how many events of this workspace the address went */
    int forgetAddresses(UUID workspace, int limit) {
        return rows.change(FORGET_ADDRESSES, workspace, limit);
    }

    /** Gives an event a body that names nobody. */
    void rewrite(UUID id, String body) {
        rows.change(REWRITE, body, id);
    }

    void remove(UUID id) {
        rows.change(REMOVE, id);
    }

    /** Erasures that every CRM has been told of, or has not asked for in thirty days: they name whom to forget. */
    int removeToldErasures() {
        return rows.change(REMOVE_TOLD_ERASURES);
    }

    /** Those told until then, of workspaces that have not told how long they keep anything. @return how many went */
    int removeToldUntil(Instant time, int limit) {
        return count(REMOVE_OLD, Ids.boundAfter(time), limit);
    }

    /** The same, of one workspace and by when they occurred. */
    int removeBefore(UUID workspace, Instant before, int limit) {
        return count(REMOVE_BEFORE, workspace, before, limit);
    }

    private int count(String sql, Object... values) {
        return rows.first(sql, row -> row.getInt(1), values).orElseThrow();
    }

    private static Found read(ResultSet row) throws SQLException {
        return new Found(row.getObject("event_id", UUID.class), Rows.instant(row, "occurred_at"), row.getString("body"));
    }

    /** One of them. */
    record Found(UUID id, Instant time, String body) {
    }
}
