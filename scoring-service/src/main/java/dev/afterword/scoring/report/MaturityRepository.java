package dev.afterword.scoring.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.report.domain.Maturity;
import jakarta.enterprise.context.ApplicationScoped;

/** Which level each touchpoint was found to have. */
@ApplicationScoped
class MaturityRepository {

    private static final String DUE = """
            select workspace, touchpoint from (
                select workspace, touchpoint from tally
                where metric in ('nps', 'csat', 'ces') and breakdown = 'all' and day between ? and ? and count > 0
                union
                select workspace, touchpoint from maturity_level where level <> 'unmeasured') as known
                left join maturity_level using (workspace, touchpoint)
            where (as_of is null or as_of < ?) and (workspace, touchpoint) > (?, ?)
            group by workspace, touchpoint order by workspace, touchpoint limit ?""";

    private static final String ADD = """
            insert into maturity_level (workspace, touchpoint, level, as_of) values (?, ?, 'unmeasured', '-infinity')
            on conflict do nothing""";

    private static final String LOCK = """
            select level from maturity_level where workspace = ? and touchpoint = ? and as_of < ? for update""";

    private static final String SET = "update maturity_level set level = ?, as_of = ? where workspace = ? and touchpoint = ?";

    private final Database database;

    MaturityRepository(Database database) {
        this.database = database;
    }

    /**
     * A touchpoint of a workspace.
     *
     * @param workspace whose
     * @param key of the touchpoint
     */
    record Place(UUID workspace, String key) {

        /** Before every other. */
        static final Place FIRST = new Place(new UUID(0, 0), "");
    }

    /** Some, in their order, that have not been judged up to that day. */
    List<Place> due(LocalDate asOf, Place after, int limit) {
        return database.with(connection -> {
            var due = new ArrayList<Place>();
            try (var read = connection.prepareStatement(DUE)) {
                read.setObject(1, asOf.minusDays(Maturity.WINDOW_DAYS - 1));
                read.setObject(2, asOf);
                read.setObject(3, asOf);
                read.setObject(4, after.workspace());
                read.setString(5, after.key());
                read.setInt(6, limit);
                try (var row = read.executeQuery()) {
                    while (row.next()) {
                        due.add(new Place(row.getObject(1, UUID.class), row.getString(2)));
                    }
                }
            }
            return due;
        });
    }

    /** The level so far, locked until the transaction ends; empty when another pod has judged that day. */
    Optional<String> lock(Place place, LocalDate asOf) {
        return database.with(connection -> {
            try (var add = connection.prepareStatement(ADD); var lock = connection.prepareStatement(LOCK)) {
                add.setObject(1, place.workspace());
                add.setString(2, place.key());
                add.executeUpdate();
                lock.setObject(1, place.workspace());
                lock.setString(2, place.key());
                lock.setObject(3, asOf);
                try (var row = lock.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    void set(Place place, String level, LocalDate asOf) {
        database.with(connection -> {
            try (var set = connection.prepareStatement(SET)) {
                set.setString(1, level);
                set.setObject(2, asOf);
                set.setObject(3, place.workspace());
                set.setString(4, place.key());
                return set.executeUpdate();
            }
        });
    }
}
