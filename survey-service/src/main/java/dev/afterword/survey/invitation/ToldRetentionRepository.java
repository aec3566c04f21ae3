package dev.afterword.survey.invitation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.hibernate.Session;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Keeps how long each workspace keeps anything, as its interactions tell it. */
@ApplicationScoped
public class ToldRetentionRepository {

    /** Most of the time the word is the same, and nothing is written: a busy row would be one that all pods wait for. */
    private static final String NOTE = """
            insert into workspace_retention as known (workspace, retention_days, told_at)
            select * from unnest(?::uuid[], ?::int[], ?::timestamptz[]) order by 1
            on conflict (workspace) do update set retention_days = excluded.retention_days, told_at = excluded.told_at
            where known.told_at < excluded.told_at and (known.retention_days <> excluded.retention_days
                or known.told_at < excluded.told_at - interval '1 hour')""";

    private final EntityManager entities;

    ToldRetentionRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** One statement for all of them; of each workspace the latest word holds. */
    void note(List<CloudEvent<InteractionRecorded>> events) {
        var latest = new HashMap<UUID, CloudEvent<InteractionRecorded>>();
        events.stream().filter(ToldRetentionRepository::tells).forEach(event -> latest.merge(event.workspace(), event,
                (one, other) -> other.data().recordedAt().isAfter(one.data().recordedAt()) ? other : one));
        if (!latest.isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> note(connection, latest.values()));
        }
    }

    private static boolean tells(CloudEvent<InteractionRecorded> event) {
        var workspace = event.data().interaction().workspace();
        return workspace != null && workspace.retentionDays() != null && workspace.retentionDays() > 0
                && event.data().recordedAt() != null;
    }

    private static void note(Connection connection, Collection<CloudEvent<InteractionRecorded>> events)
            throws SQLException {
        try (var insert = connection.prepareStatement(NOTE)) {
            insert.setArray(1, array(connection, "uuid", events, CloudEvent::workspace));
            insert.setArray(2, array(connection, "int4", events,
                    event -> event.data().interaction().workspace().retentionDays()));
            insert.setArray(3, array(connection, "timestamptz", events, event -> event.data().recordedAt()));
            insert.executeUpdate();
        }
    }

    private static java.sql.Array array(Connection connection, String type,
            Collection<CloudEvent<InteractionRecorded>> events, Function<CloudEvent<InteractionRecorded>, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(value).toArray());
    }
}
