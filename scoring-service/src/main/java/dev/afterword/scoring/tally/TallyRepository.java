package dev.afterword.scoring.tally;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;

import dev.afterword.scoring.database.Columns;
import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.tally.domain.TallyKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes tallies. */
@ApplicationScoped
public class TallyRepository {

    /** "order by" makes every pod lock the rows in the same order, so that they wait for each other but never in a circle. */
    private static final String ADD = """
            insert into tally as t (workspace, metric, breakdown, touchpoint, day, value, count)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::smallint[], ?::bigint[])
            order by 1, 2, 3, 4, 5, 6
            on conflict (workspace, metric, breakdown, touchpoint, day, value)
                do update set count = t.count + excluded.count
            returning t.count""";

    /** Rows that this transaction holds, so it waits for nobody. */
    private static final String REMOVE_EMPTY = """
            delete from tally using unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::smallint[])
                as given (workspace, metric, breakdown, touchpoint, day, value)
            where tally.count = 0 and tally.workspace = given.workspace and tally.metric = given.metric
                and tally.breakdown = given.breakdown and tally.touchpoint = given.touchpoint and tally.day = given.day
                and tally.value = given.value""";

    private final Database database;

    TallyRepository(Database database) {
        this.database = database;
    }

    /**
     * Raises each tally by its number (below zero: lowers it). The rows stay locked until the transaction ends, so this comes
     * last in it.
     */
    public void add(Map<TallyKey, Long> changes) {
        if (!changes.isEmpty()) {
            database.with(connection -> {
                try (var add = connection.prepareStatement(ADD)) {
                    set(new Columns<>(connection, add, changes.entrySet()), Map.Entry::getKey)
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

    /** As {@link #add}, and removes those of them that count nothing any more: they may tell of an erased customer. */
    public void move(Map<TallyKey, Long> changes) {
        add(changes);
        if (!changes.isEmpty()) {
            database.with(connection -> {
                try (var remove = connection.prepareStatement(REMOVE_EMPTY)) {
                    set(new Columns<>(connection, remove, changes.keySet()), Function.identity());
                    return remove.executeUpdate();
                }
            });
        }
    }

    private static <T> Columns<T> set(Columns<T> columns, Function<T, TallyKey> key) throws SQLException {
        return columns.set("uuid", one -> key.apply(one).workspace())
                .set("text", one -> key.apply(one).metric())
                .set("text", one -> key.apply(one).breakdown())
                .set("text", one -> key.apply(one).touchpoint())
                .set("date", one -> key.apply(one).day())
                .set("smallint", one -> key.apply(one).value());
    }
}
