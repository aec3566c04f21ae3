package dev.afterword.scoring.score;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.scoring.database.Columns;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.score.domain.ResponseKey;
import dev.afterword.scoring.score.domain.ScoredRevision;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which revision of which response was scored. Each statement takes a whole batch, and "order by" makes every pod lock the
 * rows in the same order, so that they wait for each other but never in a circle.
 */
@ApplicationScoped
class ResponseRepository {

    private static final String INSERT = """
            insert into response (workspace, response_id, revision, complete, interaction_id, touchpoint, occurred_at, day,
                customer_ref, segment, agent_ref, channel, survey_key, survey_version, answered_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::boolean[], ?::uuid[], ?::text[], ?::timestamptz[],
                ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::timestamptz[])
            order by 1, 2
            on conflict (workspace, response_id)""";

    private static final String ADD = INSERT + " do nothing returning workspace, response_id";

    private static final String REPLACE = INSERT + """
            do update set revision = excluded.revision, complete = excluded.complete,
               interaction_id = excluded.interaction_id, touchpoint = excluded.touchpoint,
               occurred_at = excluded.occurred_at, day = excluded.day, customer_ref = excluded.customer_ref,
               segment = excluded.segment, agent_ref = excluded.agent_ref, channel = excluded.channel,
               survey_key = excluded.survey_key, survey_version = excluded.survey_version,
               answered_at = excluded.answered_at""";

    private static final String LOCK = """
            select workspace, response_id, revision, touchpoint, day
            from response join unnest(?::uuid[], ?::uuid[]) as given (workspace, response_id)
                using (workspace, response_id)
            order by workspace, response_id for update of response""";

    private final Database database;

    ResponseRepository(Database database) {
        this.database = database;
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
            set(new Columns<>(connection, add, revisions));
            try (var row = add.executeQuery()) {
                while (row.next()) {
                    added.add(keyIn(row));
                }
            }
        }
        return added;
    }

    private static List<ScoredRevision> lock(Connection connection, Set<ResponseKey> responses) throws SQLException {
        var locked = new ArrayList<ScoredRevision>();
        try (var lock = connection.prepareStatement(LOCK)) {
            new Columns<>(connection, lock, responses)
                    .set("uuid", ResponseKey::workspace)
                    .set("uuid", ResponseKey::responseId);
            try (var row = lock.executeQuery()) {
                while (row.next()) {
                    locked.add(new ScoredRevision(keyIn(row), row.getInt("revision"), row.getString("touchpoint"),
                            row.getObject("day", LocalDate.class), Map.of()));
                }
            }
        }
        return locked;
    }

    private static ResponseKey keyIn(ResultSet row) throws SQLException {
        return new ResponseKey(row.getObject("workspace", UUID.class), row.getObject("response_id", UUID.class));
    }

    /** Overwrites responses that {@link #addOrLock} found there. */
    void replace(Collection<ReceivedRevision> revisions) {
        if (!revisions.isEmpty()) {
            database.with(connection -> {
                try (var replace = connection.prepareStatement(REPLACE)) {
                    set(new Columns<>(connection, replace, revisions));
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
                .set("text", revision -> revision.scored().touchpoint())
                .set("timestamptz", interaction(InteractionContext::occurredAt))
                .set("date", revision -> revision.scored().day())
                .set("text", interaction(InteractionContext::customerRef))
                .set("text", interaction(InteractionContext::segment))
                .set("text", interaction(interaction -> interaction.agent() == null ? null : interaction.agent().ref()))
                .set("text", interaction(InteractionContext::channel))
                .set("text", revised(revised -> revised.survey().key()))
                .set("int", revised(revised -> revised.survey().version()))
                .set("timestamptz", revised(ResponseRevised::answeredAt));
    }

    private static Function<ReceivedRevision, Object> revised(Function<ResponseRevised, Object> part) {
        return revision -> part.apply(revision.event().data());
    }

    private static Function<ReceivedRevision, Object> interaction(Function<InteractionContext, Object> part) {
        return revised(revised -> part.apply(revised.interaction()));
    }
}
