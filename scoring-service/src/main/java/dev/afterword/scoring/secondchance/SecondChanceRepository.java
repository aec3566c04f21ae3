package dev.afterword.scoring.secondchance;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import dev.afterword.columns.Columns;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.score.EffectiveRevision;
import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.scoring.score.domain.ResponseKey;
import dev.afterword.scoring.secondchance.domain.Neighbourhood;
import dev.afterword.scoring.secondchance.domain.RatedResponse;
import dev.afterword.scoring.tally.SliceColumns;
import dev.afterword.scoring.tally.domain.Breakdown;
import dev.afterword.scoring.tally.domain.Slice;
import jakarta.enterprise.context.ApplicationScoped;

/** What came of unhappy responses, and the histories it is read from. */
@ApplicationScoped
class SecondChanceRepository {

    private static final String AROUND = """
            select given.place, near.*, scores.metrics, scores.scored
            from unnest(?::int[], ?::uuid[], ?::text[], ?::timestamptz[], ?::uuid[])
                    as given (place, workspace, customer_ref, occurred_at, response_id)
                cross join lateral (
                    (select * from response r
                    where r.workspace = given.workspace and r.customer_ref = given.customer_ref
                        and (r.occurred_at, r.response_id) < (given.occurred_at, given.response_id)
                        and exists (select from score s where s.workspace = r.workspace and s.response_id = r.response_id)
                    order by r.occurred_at desc, r.response_id desc limit %1$d)
                    union all
                    (select * from response r
                    where r.workspace = given.workspace and r.customer_ref = given.customer_ref
                        and (r.occurred_at, r.response_id) >= (given.occurred_at, given.response_id)
                        and exists (select from score s where s.workspace = r.workspace and s.response_id = r.response_id)
                    order by r.occurred_at, r.response_id limit %1$d + 1)) as near
                cross join lateral (
                    select array_agg(metric) as metrics, array_agg(value::int) as scored from score s
                    where s.workspace = near.workspace and s.response_id = near.response_id) as scores"""
            .formatted(Neighbourhood.REACH);

    private static final String LOCK = """
            select c.* from second_chance c join unnest(?::uuid[], ?::uuid[]) as given (workspace, response_id)
                using (workspace, response_id)
            order by workspace, response_id for update of c""";

    private static final String REMOVE = """
            delete from second_chance c using unnest(?::uuid[], ?::uuid[]) as given (workspace, response_id)
            where c.workspace = given.workspace and c.response_id = given.response_id""";

    private static final String PUT = """
            insert into second_chance (workspace, response_id, touchpoint, day, kind, stage, agent_ref, channel, segment,
                locale, survey_version, code)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::smallint[])
            on conflict (workspace, response_id) do update set touchpoint = excluded.touchpoint, day = excluded.day,
                kind = excluded.kind, stage = excluded.stage, agent_ref = excluded.agent_ref, channel = excluded.channel,
                segment = excluded.segment, locale = excluded.locale, survey_version = excluded.survey_version,
                code = excluded.code""";

    private static final String ON_DAY = "select * from second_chance where workspace = ? and day = ?";

    private final Database database;

    SecondChanceRepository(Database database) {
        this.database = database;
    }

    /** Each revision with the rated responses around it, itself among them if it is rated. */
    Map<EffectiveRevision, List<RatedResponse>> around(List<EffectiveRevision> revisions) {
        var around = new LinkedHashMap<EffectiveRevision, List<RatedResponse>>();
        revisions.forEach(revision -> around.put(revision, new ArrayList<>()));
        if (!revisions.isEmpty()) {
            database.with(connection -> {
                try (var read = connection.prepareStatement(AROUND)) {
                    set(Columns.of(read, revisions), revisions);
                    try (var row = read.executeQuery()) {
                        while (row.next()) {
                            around.get(revisions.get(row.getInt("place"))).add(ratedIn(row));
                        }
                    }
                }
                return null;
            });
        }
        return around;
    }

    private static void set(Columns<EffectiveRevision> columns, List<EffectiveRevision> revisions) throws SQLException {
        var place = new int[] { 0 };
        columns.set("int", revision -> place[0]++)
                .set("uuid", EffectiveRevision::workspace)
                .set("text", revision -> revision.interaction().customerRef())
                .set("timestamptz", revision -> revision.interaction().occurredAt())
                .set("uuid", EffectiveRevision::responseId);
    }

    private static RatedResponse ratedIn(ResultSet row) throws SQLException {
        var scores = new EnumMap<Metric, Integer>(Metric.class);
        Object[] metrics = elements(row.getArray("metrics"));
        Object[] values = elements(row.getArray("scored"));
        for (int i = 0; i < metrics.length; i++) {
            scores.put(Metric.named((String) metrics[i]).orElseThrow(), (Integer) values[i]);
        }
        Instant occurredAt = row.getObject("occurred_at", OffsetDateTime.class).toInstant();
        return new RatedResponse(row.getObject("response_id", UUID.class), occurredAt, SliceColumns.in(row)
                .with(Breakdown.SURVEY_VERSION, row.getString("survey_key") + "/" + row.getInt("survey_version")), scores);
    }

    private static Object[] elements(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }

    /** What is there of these, locked until the transaction ends. */
    List<SecondChanceRow> lock(Collection<ResponseKey> responses) {
        return responses.isEmpty() ? List.of() : database.with(connection -> {
            try (var lock = connection.prepareStatement(LOCK)) {
                setKeys(Columns.of(lock, responses));
                return read(lock.executeQuery());
            }
        });
    }

    void remove(Collection<ResponseKey> responses) {
        if (!responses.isEmpty()) {
            database.with(connection -> {
                try (var remove = connection.prepareStatement(REMOVE)) {
                    setKeys(Columns.of(remove, responses));
                    return remove.executeUpdate();
                }
            });
        }
    }

    void put(Collection<SecondChanceRow> rows) {
        if (!rows.isEmpty()) {
            database.with(connection -> {
                try (var put = connection.prepareStatement(PUT)) {
                    Columns.of(put, rows)
                            .set("uuid", row -> row.response().workspace())
                            .set("uuid", row -> row.response().responseId())
                            .set("text", row -> row.slice().touchpoint())
                            .set("date", row -> row.slice().day())
                            .set("text", part(Breakdown.KIND))
                            .set("text", part(Breakdown.STAGE))
                            .set("text", part(Breakdown.AGENT))
                            .set("text", part(Breakdown.CHANNEL))
                            .set("text", part(Breakdown.SEGMENT))
                            .set("text", part(Breakdown.LOCALE))
                            .set("text", part(Breakdown.SURVEY_VERSION))
                            .set("smallint", SecondChanceRow::code);
                    return put.executeUpdate();
                }
            });
        }
    }

    /** All that count on that day. */
    List<SecondChanceRow> on(UUID workspace, LocalDate day) {
        return database.with(connection -> {
            try (var read = connection.prepareStatement(ON_DAY)) {
                read.setObject(1, workspace);
                read.setObject(2, day);
                return read(read.executeQuery());
            }
        });
    }

    private static List<SecondChanceRow> read(ResultSet rows) throws SQLException {
        try (rows) {
            var chances = new ArrayList<SecondChanceRow>();
            while (rows.next()) {
                var response = new ResponseKey(rows.getObject("workspace", UUID.class),
                        rows.getObject("response_id", UUID.class));
                Slice slice = SliceColumns.in(rows).with(Breakdown.SURVEY_VERSION, rows.getString("survey_version"));
                chances.add(new SecondChanceRow(response, slice, rows.getInt("code")));
            }
            return chances;
        }
    }

    private static void setKeys(Columns<ResponseKey> columns) throws SQLException {
        columns.set("uuid", ResponseKey::workspace).set("uuid", ResponseKey::responseId);
    }

    private static Function<SecondChanceRow, Object> part(Breakdown breakdown) {
        return row -> row.slice().part(breakdown);
    }
}
