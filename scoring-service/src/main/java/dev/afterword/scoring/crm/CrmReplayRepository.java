package dev.afterword.scoring.crm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.scoring.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;

/** Which periods are to be sent again, and how far that has got. */
@ApplicationScoped
class CrmReplayRepository {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String ADD = """
            insert into crm_replay (replay_id, queue_id, since, until, types, asked_at)
            values (?, ?, ?, least(?::timestamptz, now()), ?, now())""";

    private static final String OPEN = """
            select replay_id, since, until, types, after_time, after_event, sent from crm_replay
            where queue_id = ? and done_at is null order by asked_at, replay_id""";

    private static final String GOT_TO = """
            update crm_replay set after_time = ?, after_event = ?, sent = sent + ? where replay_id = ?""";

    /** The last of what was asked for may not be committed yet: then it is looked at again in a moment. */
    private static final String DONE_OR_LATER = """
            update crm_replay set done_at = case when until <= now() - make_interval(secs => ?) then now() end,
                not_before = now() + interval '2 seconds'
            where replay_id = ?""";

    private static final String NEXT = OPEN.replace("order by", "and not_before <= now() order by") + " limit 1";

    private static final String REMOVE_DONE = "delete from crm_replay where done_at < now() - interval '30 days'";

    private final Rows rows;

    CrmReplayRepository(Rows rows) {
        this.rows = rows;
    }

    void add(UUID id, UUID queue, Instant since, Instant until, List<String> types) {
        rows.change(ADD, id, queue, since, until, types);
    }

    /** Those that are not done, the one asked for first at the front. */
    List<CrmReplay> open(UUID queue) {
        return rows.list(OPEN, CrmReplayRepository::read, queue);
    }

    /** Of those, the first that has anything to do at the moment. */
    Optional<CrmReplay> next(UUID queue) {
        return rows.first(NEXT, CrmReplayRepository::read, queue);
    }

    void gotTo(CrmReplay replay, KeptEventRepository.Found last, int sent) {
        rows.change(GOT_TO, last.time(), last.id(), sent, replay.id());
    }

    void doneOrLater(CrmReplay replay, Duration settled) {
        rows.change(DONE_OR_LATER, (double) settled.toSeconds(), replay.id());
    }

    /** Those that were done long ago. */
    int removeDone() {
        return rows.change(REMOVE_DONE);
    }

    private static CrmReplay read(ResultSet row) throws SQLException {
        var since = Rows.instant(row, "since");
        var after = Rows.instant(row, "after_time");
        return new CrmReplay(row.getObject("replay_id", UUID.class), since, Rows.instant(row, "until"),
                Rows.texts(row, "types"), after == null ? since : after,
                after == null ? FIRST : row.getObject("after_event", UUID.class), row.getLong("sent"));
    }
}
