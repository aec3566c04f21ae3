package dev.afterword.scoring.goal;

import static java.time.ZoneOffset.UTC;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.afterword.columns.Columns;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.goal.domain.Goal;
import dev.afterword.scoring.score.domain.Metric;
import jakarta.enterprise.context.ApplicationScoped;

/** Which goals are to be judged, and what they were found to be. */
@ApplicationScoped
class JudgeRepository {

    private static final String TOUCH = """
            insert into goal_touched (workspace, metric, touchpoint)
            select workspace, metric, touchpoint
            from goal join unnest(?::uuid[], ?::text[], ?::text[]) as given (workspace, metric, touchpoint)
                using (workspace, metric, touchpoint)""";

    private static final String TOUCH_ALL = """
            insert into goal_touched (workspace, metric, touchpoint)
            select workspace, metric, touchpoint from goal where workspace = ?""";

    private static final String TAKE = """
            delete from goal_touched where touched_id in (
                select touched_id from goal_touched order by touched_id limit ? for update skip locked)
            returning workspace, metric, touchpoint""";

    /** What came in makes them due. */
    private static final String MAKE_DUE = """
            update goal set judged_on = null where goal_id in (
                select goal_id from goal join unnest(?::uuid[], ?::text[], ?::text[]) as given (workspace, metric, touchpoint)
                    using (workspace, metric, touchpoint)
                order by goal_id for update of goal)""";

    /** Where another day has begun, scores came in, or the goal was changed. */
    private static final String DUE = """
            select goal_id from goal
            where goal_id > ? and (judged_on is null or judged_on < (?::timestamptz at time zone time_zone)::date)
            order by goal_id limit ?""";

    private static final String LOCK = """
            select * from goal
            where goal_id = ? and (judged_on is null or judged_on < (?::timestamptz at time zone time_zone)::date)
            for update skip locked""";

    private static final String WRITE = """
            update goal set judgement = given.judgement, revision = given.revision, judged_at = given.judged_at,
                judged_on = (given.judged_at at time zone time_zone)::date
            from unnest(?::uuid[], ?::text[], ?::int[], ?::timestamptz[]) as given (goal_id, judgement, revision, judged_at)
            where goal.goal_id = given.goal_id""";

    private final Database database;

    JudgeRepository(Database database) {
        this.database = database;
    }

    /** Remembers that what these are judged by has changed; those without a goal are passed over. */
    void touch(Collection<Measured> measured) {
        database.with(connection -> {
            try (var touch = connection.prepareStatement(TOUCH)) {
                set(Columns.of(touch, measured));
                return touch.executeUpdate();
            }
        });
    }

    /** The same for every goal of a workspace. */
    void touchAll(UUID workspace) {
        database.with(connection -> {
            try (var touch = connection.prepareStatement(TOUCH_ALL)) {
                touch.setObject(1, workspace);
                return touch.executeUpdate();
            }
        });
    }

    /** Takes some of what was remembered, which nobody else then takes; none means that there is no more. */
    Set<Measured> take(int limit) {
        return database.with(connection -> {
            var taken = new LinkedHashSet<Measured>();
            try (var take = connection.prepareStatement(TAKE)) {
                take.setInt(1, limit);
                try (var row = take.executeQuery()) {
                    while (row.next()) {
                        taken.add(new Measured(row.getObject(1, UUID.class), Metric.named(row.getString(2)).orElseThrow(),
                                row.getString(3)));
                    }
                }
            }
            return taken;
        });
    }

    void makeDue(Collection<Measured> measured) {
        database.with(connection -> {
            try (var make = connection.prepareStatement(MAKE_DUE)) {
                set(Columns.of(make, measured));
                return make.executeUpdate();
            }
        });
    }

    /** Some that are to be judged, in their order, after that one. */
    List<UUID> due(UUID after, Instant now, int limit) {
        return database.with(connection -> {
            var goals = new ArrayList<UUID>();
            try (var due = connection.prepareStatement(DUE)) {
                due.setObject(1, after);
                due.setObject(2, now.atOffset(UTC));
                due.setInt(3, limit);
                try (var row = due.executeQuery()) {
                    while (row.next()) {
                        goals.add(row.getObject(1, UUID.class));
                    }
                }
            }
            return goals;
        });
    }

    /** Locked until the transaction ends; empty when another pod has judged it, or is about to. */
    Optional<Goal> lock(UUID goal, Instant now) {
        return database.with(connection -> {
            try (var lock = connection.prepareStatement(LOCK)) {
                lock.setObject(1, goal);
                lock.setObject(2, now.atOffset(UTC));
                return GoalRepository.read(lock).stream().findFirst();
            }
        });
    }

    void write(Goal judged) {
        write(List.of(judged));
    }

    private void write(Collection<Goal> judged) {
        database.with(connection -> {
            try (var write = connection.prepareStatement(WRITE)) {
                Columns.of(write, judged)
                        .set("uuid", Goal::id)
                        .set("text", goal -> goal.judgement() == null ? null : goal.judgement().wireName())
                        .set("int", Goal::revision)
                        .set("timestamptz", Goal::judgedAt);
                return write.executeUpdate();
            }
        });
    }

    private static void set(Columns<Measured> columns) throws SQLException {
        columns.set("uuid", Measured::workspace).set("text", measured -> measured.metric().wireName())
                .set("text", Measured::touchpoint);
    }

    /** What a goal may be about. */
    record Measured(UUID workspace, Metric metric, String touchpoint) {
    }
}
