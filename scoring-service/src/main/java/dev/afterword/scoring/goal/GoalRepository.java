package dev.afterword.scoring.goal;

import static java.time.ZoneOffset.UTC;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.database.Rows;
import dev.afterword.scoring.goal.domain.Direction;
import dev.afterword.scoring.goal.domain.Goal;
import dev.afterword.scoring.goal.domain.Judgement;
import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.web.cursor.Cursor;
import jakarta.enterprise.context.ApplicationScoped;

/** The goals as they are kept. */
@ApplicationScoped
class GoalRepository {

    private static final String PUT = """
            insert into goal (workspace, metric, touchpoint, goal_id, target, direction, owner_name, owner_email, window_days,
                time_zone, revision, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
            on conflict (workspace, metric, touchpoint) do update set target = excluded.target,
                direction = excluded.direction, owner_name = excluded.owner_name, owner_email = excluded.owner_email,
                window_days = excluded.window_days, time_zone = excluded.time_zone, judged_on = null,
                judgement = case when (goal.target, goal.direction, goal.window_days)
                    = (excluded.target, excluded.direction, excluded.window_days) then goal.judgement end,
                judged_at = case when (goal.target, goal.direction, goal.window_days)
                    = (excluded.target, excluded.direction, excluded.window_days) then goal.judged_at end
            returning *, (xmax = 0) as created""";

    private static final String FIND = "select * from goal where workspace = ? and metric = ? and touchpoint = ?";

    private static final String PAGE = """
            select * from goal where workspace = ? and (created_at, goal_id) > (?, ?) order by created_at, goal_id limit ?""";

    private static final String HAS_OTHERS = """
            select true from goal where workspace = ? and (metric, touchpoint) <> (?, ?) offset ? limit 1""";

    private static final String REMOVE = "delete from goal where workspace = ? and metric = ? and touchpoint = ?";

    private final Database database;
    private final Rows rows;

    GoalRepository(Database database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Makes the caller the only one who adds goals of this workspace, until its transaction ends. */
    void lockGoalsOf(UUID workspace) {
        rows.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "goals of " + workspace);
    }

    /** Whether there are so many beside that one. */
    boolean hasOthers(UUID workspace, GoalKey key, int many) {
        return rows.first(HAS_OTHERS, row -> row.getBoolean(1), workspace, key.metric().wireName(), key.touchpoint(), many - 1)
                .orElse(false);
    }

    /**
     * Keeps what an existing one was judged to be only where the judgement is still of the same goal; it is judged anew soon.
     */
    Stored put(Goal goal) {
        return database.with(connection -> {
            try (var put = connection.prepareStatement(PUT)) {
                setKey(put, goal.workspace(), goal.metric(), goal.touchpoint());
                put.setObject(4, goal.id());
                put.setDouble(5, goal.target());
                put.setString(6, goal.direction().wireName());
                put.setString(7, goal.owner().name());
                put.setString(8, goal.owner().email());
                put.setInt(9, goal.windowDays());
                put.setString(10, goal.zone().getId());
                put.setObject(11, goal.createdAt().atOffset(UTC));
                try (var row = put.executeQuery()) {
                    row.next();
                    return new Stored(goalIn(row), row.getBoolean("created"));
                }
            }
        });
    }

    Optional<Goal> find(UUID workspace, Metric metric, String touchpoint) {
        return database.with(connection -> {
            try (var find = connection.prepareStatement(FIND)) {
                setKey(find, workspace, metric, touchpoint);
                return read(find).stream().findFirst();
            }
        });
    }

    /** The oldest first. */
    List<Goal> page(UUID workspace, Cursor after, int size) {
        return database.with(connection -> {
            try (var page = connection.prepareStatement(PAGE)) {
                page.setObject(1, workspace);
                page.setObject(2, after == null ? OffsetDateTime.MIN : after.time().atOffset(UTC));
                page.setObject(3, after == null ? new UUID(0, 0) : after.id());
                page.setInt(4, size);
                return read(page);
            }
        });
    }

    boolean remove(UUID workspace, Metric metric, String touchpoint) {
        return database.with(connection -> {
            try (var remove = connection.prepareStatement(REMOVE)) {
                setKey(remove, workspace, metric, touchpoint);
                return remove.executeUpdate() > 0;
            }
        });
    }

    static List<Goal> read(PreparedStatement query) throws SQLException {
        var goals = new ArrayList<Goal>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                goals.add(goalIn(row));
            }
        }
        return goals;
    }

    private static Goal goalIn(ResultSet row) throws SQLException {
        var judgement = row.getString("judgement");
        return new Goal(row.getObject("workspace", UUID.class), row.getObject("goal_id", UUID.class),
                Metric.named(row.getString("metric")).orElseThrow(), row.getString("touchpoint"), row.getDouble("target"),
                Direction.named(row.getString("direction")).orElseThrow(),
                new Goal.Owner(row.getString("owner_name"), row.getString("owner_email")), row.getInt("window_days"),
                ZoneId.of(row.getString("time_zone")),
                judgement == null ? null : Judgement.named(judgement).orElseThrow(), row.getInt("revision"),
                time(row.getObject("judged_at", OffsetDateTime.class)),
                time(row.getObject("created_at", OffsetDateTime.class)));
    }

    private static Instant time(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static void setKey(PreparedStatement statement, UUID workspace, Metric metric, String touchpoint)
            throws SQLException {
        statement.setObject(1, workspace);
        statement.setString(2, metric.wireName());
        statement.setString(3, touchpoint);
    }

    /** @param isNew whether there was none before */
    record Stored(Goal goal, boolean isNew) {
    }
}
