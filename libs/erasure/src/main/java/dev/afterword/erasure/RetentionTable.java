package dev.afterword.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import dev.afterword.columns.Columns;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionRecorded;

/** All SQL on the table {@code workspace_retention}. */
final class RetentionTable {

    /** Most of the time the word is the same, and nothing is written: a busy row would be one that all pods wait for. */
    private static final String NOTE = """
            insert into workspace_retention as known (workspace, retention_days, told_at)
            select * from unnest(?::uuid[], ?::int[], ?::timestamptz[]) order by 1
            on conflict (workspace) do update set retention_days = excluded.retention_days, told_at = excluded.told_at
            where known.told_at < excluded.told_at and (known.retention_days <> excluded.retention_days
                or known.told_at < excluded.told_at - interval '1 hour')""";

    private static final String ALL = "select workspace, retention_days from workspace_retention order by workspace";

    private RetentionTable() {
    }

    /** @param events one for each workspace */
    static void note(Connection connection, Collection<CloudEvent<InteractionRecorded>> events) throws SQLException {
        try (var note = connection.prepareStatement(NOTE)) {
            Columns.of(note, events)
                    .set("uuid", CloudEvent::workspace)
                    .set("int", event -> event.data().interaction().workspace().retentionDays())
                    .set("timestamptz", event -> event.data().recordedAt());
            note.executeUpdate();
        }
    }

    static List<ToldRetention> all(Connection connection) throws SQLException {
        try (var all = connection.prepareStatement(ALL); var row = all.executeQuery()) {
            var retentions = new ArrayList<ToldRetention>();
            while (row.next()) {
                retentions.add(new ToldRetention(row.getObject(1, UUID.class), row.getInt(2)));
            }
            return retentions;
        }
    }
}
