package dev.afterword.scoring.crm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import dev.afterword.scoring.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;

/** Queues as their workspace sees them. */
@ApplicationScoped
class CrmQueueViewRepository {

    private static final String READ = """
            select queue_id, workspace, name, types, message_limit, depth, consumers, looked_at,
                case when failures > 0 or looked_at < now() - interval '1 minute' then 'unreachable' when behind then 'behind'
                    when looked_at is null then 'declaring' else 'in_step' end as state,
                (select count(*) from (select from crm_delivery d where d.queue_id = q.queue_id limit %d) as held) as held_back,
                case when depth > 0 then (select min(sent_at) from crm_batch b
                    where b.queue_id = q.queue_id and b.up_to > q.sent - q.depth) end as oldest_since
            from crm_queue q
            where workspace = ? and (?::text is null or name = ?) and deleted_at is null order by name"""
            .formatted(CrmQueueAnswer.MOST_COUNTED);

    private final Rows rows;
    private final CrmReplayRepository replays;

    CrmQueueViewRepository(Rows rows, CrmReplayRepository replays) {
        this.rows = rows;
        this.replays = replays;
    }

    /** @param name {@code null} for all */
    List<CrmQueueAnswer> of(UUID workspace, String name) {
        return rows.list(READ, this::read, workspace, name, name);
    }

    private CrmQueueAnswer read(ResultSet row) throws SQLException {
        String name = row.getString("name");
        var open = replays.open(row.getObject("queue_id", UUID.class));
        return new CrmQueueAnswer(name, CrmQueue.brokerName(row.getObject("workspace", UUID.class), name),
                Rows.texts(row, "types"), row.getInt("message_limit"), row.getString("state"),
                row.getObject("depth", Integer.class), row.getObject("consumers", Integer.class),
                Rows.instant(row, "oldest_since"), row.getLong("held_back"), Rows.instant(row, "looked_at"),
                open.stream().map(ReplayAnswer::of).toList());
    }
}
