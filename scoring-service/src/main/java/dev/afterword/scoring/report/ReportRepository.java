package dev.afterword.scoring.report;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.score.domain.TallyKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Sums tallies. */
@ApplicationScoped
class ReportRepository {

    private static final String SUM = """
            select value, sum(count)
            from tally
            where workspace = ? and metric = ? and breakdown = ?
                and (?::text is null or touchpoint = ?) and day between ? and ?
            group by value""";

    private final Database database;

    ReportRepository(Database database) {
        this.database = database;
    }

    /** How often each value was given. */
    Map<Integer, Long> sum(UUID workspace, ScoreQuery query) {
        return database.with(connection -> {
            var counts = new TreeMap<Integer, Long>();
            try (var sum = connection.prepareStatement(SUM)) {
                set(sum, workspace, query);
                try (var row = sum.executeQuery()) {
                    while (row.next()) {
                        counts.put(row.getInt(1), row.getLong(2));
                    }
                }
            }
            return counts;
        });
    }

    private static void set(PreparedStatement sum, UUID workspace, ScoreQuery query) throws SQLException {
        sum.setObject(1, workspace);
        sum.setString(2, query.metric().wireName());
        sum.setString(3, TallyKey.ALL);
        sum.setString(4, query.touchpoint());
        sum.setString(5, query.touchpoint());
        // The driver sends these two as -infinity and infinity.
        sum.setObject(6, query.from() == null ? LocalDate.MIN : query.from());
        sum.setObject(7, query.to() == null ? LocalDate.MAX : query.to());
    }
}
