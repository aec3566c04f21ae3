package dev.afterword.scoring.crm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import dev.afterword.messaging.QueueFeed;
import dev.afterword.scoring.crm.domain.Room;
import dev.afterword.scoring.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;

/** The queues that workspaces have declared. */
@ApplicationScoped
class CrmQueueRepository {

    private static final String COLUMNS = """
            queue_id, workspace, name, types, message_limit, deleted_at is not null as deleted, behind, sent, failures""";

    private static final String PUT = """
            insert into crm_queue as q (queue_id, workspace, name, types, message_limit, declared_at)
            values (?, ?, ?, ?, ?, now())
            on conflict (workspace, name) do update
                set types = excluded.types, message_limit = excluded.message_limit, look_again_at = now()
                where q.deleted_at is null
            returning q.xmax = 0""";

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String COUNT = "select count(*) from crm_queue where workspace = ? and name <> ?";

    private static final String FIND = """
            select %s from crm_queue where workspace = ? and name = ? and deleted_at is null""".formatted(COLUMNS);

    private static final String DELETE = """
            update crm_queue set deleted_at = now(), look_again_at = now(), pause_until = now()
            where workspace = ? and name = ? and deleted_at is null""";

    /**
     * Events come before a look at how a queue stands, but not for ever; of queues with events the one that was served longest
     * ago.
     * "No key": an event that is just being kept for this queue must not wait for the broker.
     */
    private static final String CLAIM = """
            select %s from crm_queue q
            where pause_until <= now() and (look_again_at <= now()
                or exists (select from crm_delivery d where d.queue_id = q.queue_id)
                or exists (select from crm_replay r
                    where r.queue_id = q.queue_id and r.done_at is null and r.not_before <= now()))
            order by look_again_at > now() - interval '10 seconds'
                    and not exists (select from crm_delivery d where d.queue_id = q.queue_id),
                look_again_at
            limit 1 for no key update of q skip locked""".formatted(COLUMNS);

    private static final String LOOKED = """
            update crm_queue set behind = ?, depth = ?, consumers = ?, sent = ?, failures = 0, looked_at = now(),
                look_again_at = now() + make_interval(secs => ?), pause_until = now() + make_interval(secs => ?)
            where queue_id = ?""";

    private static final String FAILED = """
            update crm_queue set failures = failures + 1, look_again_at = now(),
                pause_until = now() + make_interval(secs => ?)
            where queue_id = ?""";

    private static final String LATER = "update crm_queue set look_again_at = now() where queue_id = ?";

    private static final String REMOVE = "delete from crm_queue where queue_id = ?";

    private final Rows rows;

    CrmQueueRepository(Rows rows) {
        this.rows = rows;
    }

    /** Makes the caller the only one who adds queues to this workspace, until its transaction ends. */
    void lockQueuesOf(UUID workspace) {
        rows.first(LOCK, row -> true, "crm queues of " + workspace);
    }

    /** How many others than this one, those on their way out included. */
    int countOthers(UUID workspace, String name) {
        return rows.first(COUNT, row -> row.getInt(1), workspace, name).orElseThrow();
    }

    /** @return whether it is new; empty when one of that name is on its way out */
    Optional<Boolean> put(UUID workspace, String name, List<String> types, int limit) {
        return rows.first(PUT, row -> row.getBoolean(1), Ids.next(), workspace, name, types, limit);
    }

    Optional<CrmQueue> find(UUID workspace, String name) {
        return rows.first(FIND, CrmQueueRepository::read, workspace, name);
    }

    /** @return whether there was one */
    boolean markDeleted(UUID workspace, String name) {
        return rows.change(DELETE, workspace, name) > 0;
    }

    /** A queue with something to do that no other pod has in its hands; it is this transaction's until that ends. */
    Optional<CrmQueue> claim() {
        return rows.first(CLAIM, CrmQueueRepository::read);
    }

    /** Notes how a claimed queue stood, and what it was sent in all. */
    void looked(CrmQueue queue, QueueFeed.State state, Room room, long sent, Duration again, Duration pause) {
        rows.change(LOOKED, room.behind(), state.ready(), state.consumers(), sent, seconds(again), seconds(pause), queue.id());
    }

    void failed(CrmQueue queue, Duration pause) {
        rows.change(FAILED, seconds(pause), queue.id());
    }

    /** Lets other queues have their turn before this one. */
    void later(CrmQueue queue) {
        rows.change(LATER, queue.id());
    }

    void remove(CrmQueue queue) {
        rows.change(REMOVE, queue.id());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static CrmQueue read(ResultSet row) throws SQLException {
        return new CrmQueue(row.getObject("queue_id", UUID.class), row.getObject("workspace", UUID.class),
                row.getString("name"), Rows.texts(row, "types"), row.getInt("message_limit"), row.getBoolean("deleted"),
                row.getBoolean("behind"), row.getLong("sent"), row.getInt("failures"));
    }
}
