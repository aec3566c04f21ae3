package dev.afterword.scoring.goal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.goal.domain.Goal;
import dev.afterword.scoring.score.domain.Distribution;
import jakarta.enterprise.context.ApplicationScoped;

/** What a goal is judged by: tallies alone, so it costs the same however many responses there are. */
@ApplicationScoped
class MeasuredRepository {

    private static final String SUM = """
            select value, sum(count) from tally
            where workspace = ? and metric = ? and breakdown = 'all' and touchpoint = ? and day between ? and ?
            group by value""";

    private final Database database;

    MeasuredRepository(Database database) {
        this.database = database;
    }

    Distribution within(Goal goal, Instant now) {
        return Distribution.of(goal.metric(), database.with(connection -> {
            Map<Integer, Long> counts = new TreeMap<>();
            try (var sum = connection.prepareStatement(SUM)) {
                sum.setObject(1, goal.workspace());
                sum.setString(2, goal.metric().wireName());
                sum.setString(3, goal.touchpoint());
                sum.setObject(4, goal.from(now));
                sum.setObject(5, goal.to(now));
                try (var row = sum.executeQuery()) {
                    while (row.next()) {
                        counts.put(row.getInt(1), row.getLong(2));
                    }
                }
            }
            return counts;
        }));
    }
}
