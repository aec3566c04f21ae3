package dev.afterword.scoring.touchpoint;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.afterword.columns.Columns;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.messaging.WireJson;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;

/** What touchpoints are, as interactions told last. */
@ApplicationScoped
class TouchpointRepository {

    /** What is known already is not written: all who serve there would wait for each other at that row. */
    private static final String NOTE = """
            insert into touchpoint as known (workspace, key, ref, told_at)
            select distinct on (workspace, key) workspace, key, ref, told_at
            from unnest(?::uuid[], ?::text[], ?::jsonb[], ?::timestamptz[]) as given (workspace, key, ref, told_at)
            where not exists (select from touchpoint t
                where t.workspace = given.workspace and t.key = given.key and (t.ref = given.ref or t.told_at >= given.told_at))
            order by workspace, key, told_at desc
            on conflict (workspace, key) do update set ref = excluded.ref, told_at = excluded.told_at
                where known.told_at < excluded.told_at""";

    private final Database database;
    private final Rows rows;

    TouchpointRepository(Database database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    void note(Collection<Told> told) {
        database.with(connection -> {
            try (var note = connection.prepareStatement(NOTE)) {
                Columns.of(note, told)
                        .set("uuid", Told::workspace)
                        .set("text", one -> one.touchpoint().key())
                        .set("jsonb", one -> json(one.touchpoint()))
                        .set("timestamptz", one -> one.at().atOffset(ZoneOffset.UTC));
                return note.executeUpdate();
            }
        });
    }

    Optional<TouchpointRef> find(UUID workspace, String key) {
        return rows.first("select ref from touchpoint where workspace = ? and key = ?", row -> parse(row.getString(1)),
                workspace, key);
    }

    private static String json(TouchpointRef touchpoint) {
        try {
            return WireJson.mapper().writeValueAsString(touchpoint);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what came as JSON is always JSON", e);
        }
    }

    private static TouchpointRef parse(String json) {
        try {
            return WireJson.mapper().readValue(json, TouchpointRef.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a touchpoint is kept in a form that nobody here writes", e);
        }
    }

    /** @param at when the interaction was recorded that told of it */
    record Told(UUID workspace, TouchpointRef touchpoint, Instant at) {
    }
}
