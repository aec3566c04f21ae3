package dev.afterword.scoring.tally;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;

import dev.afterword.columns.Columns;
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

    /** Also rows that had fallen to zero before. One that somebody holds is about to count something, and is not waited for. */
    private static final String REMOVE_EMPTY = """
            with empty as (
                select workspace, metric, breakdown, touchpoint, day, value
                from tally join (select distinct * from unnest(?::uuid[], ?::date[], ?::text[])) as given (workspace, day, breakdown)
                    using (workspace, day, breakdown)
                where count = 0 for update of tally skip locked)
            delete from tally using empty
            where tally.workspace = empty.workspace and tally.metric = empty.metric and tally.breakdown = empty.breakdown
                and tally.touchpoint = empty.touchpoint and tally.day = empty.day and tally.value = empty.value""";

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
                    set(Columns.of(add, changes.entrySet()), Map.Entry::getKey)
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

    /** As {@link #add}, and removes what counts nothing in these breakdowns: they may tell of an erased customer. */
    public void move(Map<TallyKey, Long> changes) {
        add(changes);
        if (!changes.isEmpty()) {
            database.with(connection -> {
                try (var remove = connection.prepareStatement(REMOVE_EMPTY)) {
                    Columns.of(remove, changes.keySet())
                            .set("uuid", TallyKey::workspace)
                            .set("date", TallyKey::day)
                            .set("text", TallyKey::breakdown);
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
