package dev.afterword.scoring.recovery;

import static java.time.ZoneOffset.UTC;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.columns.Columns;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.score.domain.ResponseKey;
import dev.afterword.scoring.standing.domain.CustomerKey;
import jakarta.enterprise.context.ApplicationScoped;

/** The recoveries themselves. Every statement that locks several does so in the order of their ids. */
@ApplicationScoped
class RecoveryRepository {

    private static final String OPEN_OF = """
            select * from recovery
            where state = 'open' and (workspace, recovery_id) in (
                select workspace, recovery_id
                from recovery join unnest(?::uuid[], ?::text[]) as given (workspace, customer_ref)
                    using (workspace, customer_ref)
                where state = 'open'
                union
                select workspace, recovery_id
                from recovery_response join unnest(?::uuid[], ?::uuid[]) as given (workspace, response_id)
                    using (workspace, response_id))
            order by recovery_id for update""";

    private static final String ADD = """
            insert into recovery (workspace, recovery_id, version, state, customer_ref, response_id, interaction_id, interaction,
                touchpoint, owner, opened_at, due_at)
            select workspace, recovery_id, 1, 'open', customer_ref, response_id, interaction_id, interaction, touchpoint, owner,
                opened_at, due_at
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::jsonb[], ?::text[], ?::text[], ?::timestamptz[],
                ?::timestamptz[]) as given (workspace, recovery_id, customer_ref, response_id, interaction_id, interaction,
                touchpoint, owner, opened_at, due_at)""";

    private static final String TOUCH = """
            update recovery set version = greatest(recovery.version, given.version)
            from unnest(?::uuid[], ?::uuid[], ?::int[]) as given (workspace, recovery_id, version)
            where recovery.workspace = given.workspace and recovery.recovery_id = given.recovery_id""";

    private static final String FIND = "select * from recovery where workspace = ? and recovery_id = ?";

    private static final String CHANGE = """
            update recovery set version = ?, assignee = ?, root_cause = ?, action = ?, outcome = ?, closed_at = ?,
                state = case when ?::timestamptz is null then 'open' else 'closed' end
            where workspace = ? and recovery_id = ?""";

    /** A row that somebody works on just now is left for the next time. */
    private static final String ESCALATE = """
            update recovery set version = version + 1, escalated_at = ?
            where (workspace, recovery_id) in (
                select workspace, recovery_id from recovery
                where state = 'open' and escalated_at is null and due_at < ?
                order by due_at limit ? for update skip locked)
            returning *""";

    private final Database database;

    RecoveryRepository(Database database) {
        this.database = database;
    }

    /** Locks what is open of these customers, and what speaks of these responses. */
    List<Recovery> lockOpen(Collection<CustomerKey> customers, Collection<ResponseKey> responses) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(OPEN_OF)) {
                Columns.of(query, customers).set("uuid", CustomerKey::workspace).set("text", CustomerKey::ref);
                Columns.after(2, query, responses).set("uuid", ResponseKey::workspace).set("uuid", ResponseKey::responseId);
                return read(query);
            }
        });
    }

    void add(Collection<Recovery> recoveries) {
        database.with(connection -> {
            try (var add = connection.prepareStatement(ADD)) {
                Columns.of(add, recoveries)
                        .set("uuid", Recovery::workspace)
                        .set("uuid", Recovery::id)
                        .set("text", recovery -> recovery.interaction().customerRef())
                        .set("uuid", Recovery::responseId)
                        .set("uuid", recovery -> recovery.interaction().interactionId())
                        .set("jsonb", recovery -> RecoveryRowRepository.json(recovery.interaction()))
                        .set("text", Recovery::touchpoint)
                        .set("text", Recovery::owner)
                        .set("timestamptz", Recovery::openedAt)
                        .set("timestamptz", Recovery::dueAt);
                return add.executeUpdate();
            }
        });
    }

    /** What people saw of these recoveries is no longer all there is: each has a new version. Each once. */
    void touch(Collection<Recovery> recoveries) {
        database.with(connection -> {
            try (var touch = connection.prepareStatement(TOUCH)) {
                Columns.of(touch, recoveries).set("uuid", Recovery::workspace).set("uuid", Recovery::id)
                        .set("int", Recovery::version);
                return touch.executeUpdate();
            }
        });
    }

    Optional<Recovery> find(UUID workspace, UUID id) {
        return find(FIND, workspace, id);
    }

    Optional<Recovery> lock(UUID workspace, UUID id) {
        return find(FIND + " for update", workspace, id);
    }

    void change(Recovery recovery) {
        database.with(connection -> {
            try (var change = connection.prepareStatement(CHANGE)) {
                var file = recovery.file();
                change.setInt(1, recovery.version());
                change.setString(2, file.assignee());
                change.setString(3, file.rootCause());
                change.setString(4, file.action());
                change.setString(5, file.outcome() == null ? null : file.outcome().wireName());
                var closedAt = recovery.closedAt() == null ? null : recovery.closedAt().atOffset(UTC);
                change.setObject(6, closedAt);
                change.setObject(7, closedAt);
                change.setObject(8, recovery.workspace());
                change.setObject(9, recovery.id());
                return change.executeUpdate();
            }
        });
    }

    /** Marks up to {@code limit} that are due since before {@code now}; returns them as they are then. */
    List<Recovery> escalate(Instant now, int limit) {
        return database.with(connection -> {
            try (var escalate = connection.prepareStatement(ESCALATE)) {
                escalate.setObject(1, now.atOffset(UTC));
                escalate.setObject(2, now.atOffset(UTC));
                escalate.setInt(3, limit);
                return read(escalate);
            }
        });
    }

    private Optional<Recovery> find(String sql, UUID workspace, UUID id) {
        return database.with(connection -> {
            try (var find = connection.prepareStatement(sql)) {
                find.setObject(1, workspace);
                find.setObject(2, id);
                return read(find).stream().findFirst();
            }
        });
    }

    private static List<Recovery> read(PreparedStatement query) throws SQLException {
        var recoveries = new ArrayList<Recovery>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                recoveries.add(RecoveryRowRepository.read(row));
            }
        }
        return recoveries;
    }
}
