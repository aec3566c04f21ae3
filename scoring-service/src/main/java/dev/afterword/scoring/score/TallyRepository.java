package dev.afterword.scoring.score;

import java.util.Map;

import dev.afterword.scoring.database.Columns;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.score.domain.TallyKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes tallies. */
@ApplicationScoped
class TallyRepository {

    /** "order by" makes every pod lock the rows in the same order, so that they wait for each other but never in a circle. */
    private static final String ADD = """
            insert into tally as t (workspace, metric, breakdown, touchpoint, day, value, count)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::smallint[], ?::bigint[])
            order by 1, 2, 3, 4, 5, 6
            on conflict (workspace, metric, breakdown, touchpoint, day, value)
                do update set count = t.count + excluded.count
            returning t.count""";

    private final Database database;

    TallyRepository(Database database) {
        this.database = database;
    }

    /**
     * Raises each tally by its number (below zero: lowers it). The rows stay locked until the transaction ends, so this comes
     * last in it.
     */
    void add(Map<TallyKey, Long> changes) {
        if (!changes.isEmpty()) {
            database.with(connection -> {
                try (var add = connection.prepareStatement(ADD)) {
                    new Columns<>(connection, add, changes.entrySet())
                            .set("uuid", change -> change.getKey().workspace())
                            .set("text", change -> change.getKey().metric().wireName())
                            .set("text", change -> change.getKey().breakdown())
                            .set("text", change -> change.getKey().touchpoint())
                            .set("date", change -> change.getKey().day())
                            .set("smallint", change -> change.getKey().value())
                            .set("bigint", Map.Entry::getValue);
                    try (var counts = add.executeQuery()) {
                        while (counts.next()) {
                            if (counts.getLong(1) < 0) {
                                throw new IllegalStateException("a tally would fall below zero: tallies and scores disagree");
                            }
                        }
                    }
                }
                return null;
            });
        }
    }
}
