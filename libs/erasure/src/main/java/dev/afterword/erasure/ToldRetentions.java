package dev.afterword.erasure;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * How long each workspace keeps anything, as its interactions tell it.
 *
 * <p>
 * The service brings the table:
 * {@code workspace_retention (workspace uuid primary key, retention_days int, told_at timestamptz)}.
 */
@ApplicationScoped
public class ToldRetentions {

    private final DataSource database;

    ToldRetentions(DataSource database) {
        this.database = database;
    }

    /** One statement for all of them, and none when nothing is told; of each workspace the latest word holds. */
    @Transactional(MANDATORY)
    public void note(List<CloudEvent<InteractionRecorded>> events) {
        var latest = new HashMap<UUID, CloudEvent<InteractionRecorded>>();
        events.stream().filter(ToldRetentions::tells).forEach(event -> latest.merge(event.workspace(), event,
                (one, other) -> other.data().recordedAt().isAfter(one.data().recordedAt()) ? other : one));
        if (latest.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            RetentionTable.note(connection, latest.values());
        } catch (SQLException e) {
            throw new ErasureException(e);
        }
    }

    /** Workspaces that have not told it keep everything, and are not among them. */
    @Transactional(MANDATORY)
    public List<ToldRetention> all() {
        try (var connection = database.getConnection()) {
            return RetentionTable.all(connection);
        } catch (SQLException e) {
            throw new ErasureException(e);
        }
    }

    private static boolean tells(CloudEvent<InteractionRecorded> event) {
        var workspace = event.data().interaction().workspace();
        return workspace != null && workspace.retentionDays() != null && workspace.retentionDays() > 0
                && event.data().recordedAt() != null;
    }
}
