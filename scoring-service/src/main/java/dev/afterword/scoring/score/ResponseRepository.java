package dev.afterword.scoring.score;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.afterword.columns.Columns;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.database.Rows;
import dev.afterword.scoring.score.domain.ResponseKey;
import dev.afterword.scoring.score.domain.ScoredRevision;
import dev.afterword.scoring.tally.SliceColumns;
import dev.afterword.scoring.tally.domain.Breakdown;
import dev.afterword.scoring.tally.domain.Contribution;
import dev.afterword.scoring.tally.domain.Slice;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which revision of which response was scored. Each statement takes a whole batch, and "order by" makes every pod lock the
 * rows in the same order, so that they wait for each other but never in a circle.
 */
@ApplicationScoped
class ResponseRepository {

    private static final String INSERT = """
            insert into response (workspace, response_id, revision, complete, interaction_id, touchpoint, occurred_at, day,
                customer_ref, kind, stage, agent_ref, channel, segment, locale, survey_key, survey_version, answered_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::boolean[], ?::uuid[], ?::text[], ?::timestamptz[],
                ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::int[], ?::timestamptz[])
            order by 1, 2
            on conflict (workspace, response_id)""";

    private static final String ADD = INSERT + " do nothing returning workspace, response_id";

    private static final String REPLACE = INSERT + """
            do update set revision = excluded.revision, complete = excluded.complete,
               interaction_id = excluded.interaction_id, touchpoint = excluded.touchpoint,
               occurred_at = excluded.occurred_at, day = excluded.day, customer_ref = excluded.customer_ref,
               kind = excluded.kind, stage = excluded.stage, agent_ref = excluded.agent_ref, channel = excluded.channel,
               segment = excluded.segment, locale = excluded.locale,
               survey_key = excluded.survey_key, survey_version = excluded.survey_version,
               answered_at = excluded.answered_at""";

    private static final String LOCK = """
            select response.*
            from response join unnest(?::uuid[], ?::uuid[]) as given (workspace, response_id)
                using (workspace, response_id)
            order by workspace, response_id for update of response""";

    private static final String LOCK_OF_CUSTOMER = """
            select * from response
            where workspace = ? and customer_ref = ? and interaction_id < ?
            order by workspace, response_id limit ? for update""";

    private static final String SCORES_ON = """
            select response.*, metric, value from response join score using (workspace, response_id)
            where workspace = ? and day = ?""";

    private static final String FORGET = """
            update response set customer_ref = null, segment = null, locale = null
            from unnest(?::uuid[], ?::uuid[]) as given (workspace, response_id)
            where response.workspace = given.workspace and response.response_id = given.response_id""";

    private static final String FORGET_CUSTOMERS_BEFORE = """
            with aged as (
                select workspace, response_id, customer_ref from response
                where workspace = ? and occurred_at < ? and customer_ref is not null
                order by occurred_at limit ? for update skip locked)
            update response set customer_ref = null from aged
            where response.workspace = aged.workspace and response.response_id = aged.response_id
            returning aged.customer_ref""";

    private final Database database;
    private final Rows rows;

    ResponseRepository(Database database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * Adds the responses that are not there yet and locks the others until the transaction ends.
     *
     * @param revisions one for each response
     * @return what those that were there stand at, without their scores: only a later statement is sure to see scores that
     *         were written while this one waited for a lock
     */
    List<ScoredRevision> addOrLock(Collection<ReceivedRevision> revisions) {
        return database.with(connection -> {
            var there = new HashSet<ResponseKey>();
            revisions.forEach(revision -> there.add(revision.response()));
            there.removeAll(add(connection, revisions));
            return there.isEmpty() ? List.of() : lock(connection, there);
        });
    }

    private static Set<ResponseKey> add(Connection connection, Collection<ReceivedRevision> revisions) throws SQLException {
        var added = new HashSet<ResponseKey>();
        try (var add = connection.prepareStatement(ADD)) {
            set(Columns.of(add, revisions));
            try (var row = add.executeQuery()) {
                while (row.next()) {
                    added.add(keyIn(row));
                }
            }
        }
        return added;
    }

    private static List<ScoredRevision> lock(Connection connection, Set<ResponseKey> responses) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            Columns.of(lock, responses)
                    .set("uuid", ResponseKey::workspace)
                    .set("uuid", ResponseKey::responseId);
            return read(lock.executeQuery());
        }
    }

    private static List<ScoredRevision> read(ResultSet rows) throws SQLException {
        try (rows) {
            var read = new ArrayList<ScoredRevision>();
            while (rows.next()) {
                read.add(new ScoredRevision(keyIn(rows), rows.getInt("revision"), sliceIn(rows), Map.of()));
            }
            return read;
        }
    }

    /** Some responses of a customer, locked until the transaction ends, without their scores. */
    List<ScoredRevision> lockOfCustomer(UUID workspace, String customerRef, UUID before, int limit) {
        return database.with(connection -> {
            try (var lock = connection.prepareStatement(LOCK_OF_CUSTOMER)) {
                lock.setObject(1, workspace);
                lock.setString(2, customerRef);
                lock.setObject(3, before);
                lock.setInt(4, limit);
                return read(lock.executeQuery());
            }
        });
    }

    /** Every score whose interaction was on that day. */
    void scoresOn(UUID workspace, LocalDate day, Consumer<Contribution> score) {
        rows.each(SCORES_ON, row -> new Contribution(row.getString("metric"), sliceIn(row), row.getInt("value")), score,
                workspace, day);
    }

    /** Takes out of them whatever tells of their customer. */
    void forget(Collection<ResponseKey> responses) {
        if (!responses.isEmpty()) {
            database.with(connection -> {
                try (var forget = connection.prepareStatement(FORGET)) {
                    Columns.of(forget, responses)
                            .set("uuid", ResponseKey::workspace)
                            .set("uuid", ResponseKey::responseId);
                    return forget.executeUpdate();
                }
            });
        }
    }

    /**
     * Up to {@code limit} of those about earlier interactions; one that somebody is just changing is left for later.
     *
     * @return whose each of them was
     */
    List<String> forgetCustomersBefore(UUID workspace, Instant before, int limit) {
        return rows.list(FORGET_CUSTOMERS_BEFORE, row -> row.getString(1), workspace, before, limit);
    }

    private static Slice sliceIn(ResultSet row) throws SQLException {
        return SliceColumns.in(row)
                .with(Breakdown.SURVEY_VERSION, row.getString("survey_key") + "/" + row.getInt("survey_version"));
    }

    private static ResponseKey keyIn(ResultSet row) throws SQLException {
        return new ResponseKey(row.getObject("workspace", UUID.class), row.getObject("response_id", UUID.class));
    }

    /** Overwrites responses that {@link #addOrLock} found there. */
    void replace(Collection<ReceivedRevision> revisions) {
        if (!revisions.isEmpty()) {
            database.with(connection -> {
                try (var replace = connection.prepareStatement(REPLACE)) {
                    set(Columns.of(replace, revisions));
                    return replace.executeUpdate();
                }
            });
        }
    }

    private static void set(Columns<ReceivedRevision> columns) throws SQLException {
        columns.set("uuid", revision -> revision.response().workspace())
                .set("uuid", revision -> revision.response().responseId())
                .set("int", ReceivedRevision::revision)
                .set("boolean", revised(ResponseRevised::complete))
                .set("uuid", interaction(InteractionContext::interactionId))
                .set("text", revision -> revision.scored().slice().touchpoint())
                .set("timestamptz", interaction(InteractionContext::occurredAt))
                .set("date", revision -> revision.scored().slice().day())
                .set("text", interaction(InteractionContext::customerRef))
                .set("text", part(Breakdown.KIND))
                .set("text", part(Breakdown.STAGE))
                .set("text", part(Breakdown.AGENT))
                .set("text", part(Breakdown.CHANNEL))
                .set("text", part(Breakdown.SEGMENT))
                .set("text", part(Breakdown.LOCALE))
                .set("text", revised(revised -> revised.survey().key()))
                .set("int", revised(revised -> revised.survey().version()))
                .set("timestamptz", revised(ResponseRevised::answeredAt));
    }

    private static Function<ReceivedRevision, Object> part(Breakdown breakdown) {
        return revision -> revision.scored().slice().part(breakdown);
    }

    private static Function<ReceivedRevision, Object> revised(Function<ResponseRevised, Object> part) {
        return revision -> part.apply(revision.event().data());
    }

    private static Function<ReceivedRevision, Object> interaction(Function<InteractionContext, Object> part) {
        return revised(revised -> part.apply(revised.interaction()));
    }
}
