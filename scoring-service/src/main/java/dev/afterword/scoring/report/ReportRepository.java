package dev.afterword.scoring.report;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.report.domain.TallyRow;
import dev.afterword.scoring.tally.domain.Breakdown;
import dev.afterword.scoring.tally.domain.TallyKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Sums tallies: reports read these and nothing else, so they cost the same however many responses there are. */
@ApplicationScoped
class ReportRepository {

    private static final String SUM = """
            select %s as in_group, %s as in_stratum, metric, value, sum(count)
            from tally
            where workspace = ? and metric = ? and %s and %s day between ? and ? and count > 0
            group by in_group, in_stratum, metric, value
            order by in_group, in_stratum, metric, value""";

    /** Exactly that one, so that place and day, too, are found by the key. */
    private static final String EVERYBODY = "breakdown = '" + TallyKey.ALL + "'";

    /** Everything that begins with the prefix. */
    private static final String EVERY_PART = "breakdown >= ? and breakdown < ?";

    private final Database database;

    ReportRepository(Database database) {
        this.database = database;
    }

    /** Lets all that the current transaction reads be of one moment; has to come first in it. */
    void readOneMoment() {
        database.with(connection -> {
            try (var begin = connection.createStatement()) {
                return begin.execute("set transaction isolation level repeatable read read only");
            }
        });
    }

    /** In the groups of the query. */
    List<TallyRow> sum(ReportQuery query, String metric) {
        return sum(query, metric, query.grouping().by(), SumBy.NOTHING, query.grouping().breakdown());
    }

    /** Everything together. */
    List<TallyRow> total(ReportQuery query, String metric) {
        return sum(query, metric, SumBy.NOTHING, SumBy.NOTHING, Optional.empty());
    }

    /**
     * In other groups than the query's.
     *
     * @param breakdown the one that groups or strata are parts of; empty to count everybody
     */
    List<TallyRow> sum(ReportQuery query, String metric, SumBy group, SumBy stratum, Optional<Breakdown> breakdown) {
        return database.with(connection -> {
            var rows = new ArrayList<TallyRow>();
            try (var sum = connection.prepareStatement(SUM.formatted(group.sql(), stratum.sql(),
                    breakdown.isPresent() ? EVERY_PART : EVERYBODY, query.touchpoint() == null ? "" : "touchpoint = ? and"))) {
                set(sum, query, metric, breakdown);
                try (var row = sum.executeQuery()) {
                    while (row.next()) {
                        rows.add(new TallyRow(row.getString(1), row.getString(2), row.getString(3), row.getInt(4),
                                row.getLong(5)));
                    }
                }
            }
            return rows;
        });
    }

    private static void set(PreparedStatement sum, ReportQuery query, String metric, Optional<Breakdown> breakdown)
            throws SQLException {
        int place = 1;
        sum.setObject(place++, query.workspace());
        sum.setString(place++, metric);
        if (breakdown.isPresent()) {
            sum.setString(place++, breakdown.get().prefix());
            // The next character after '=' ends the range.
            sum.setString(place++, breakdown.get().wireName() + ">");
        }
        if (query.touchpoint() != null) {
            sum.setString(place++, query.touchpoint());
        }
        // The driver sends these two as -infinity and infinity.
        sum.setObject(place++, query.from() == null ? LocalDate.MIN : query.from());
        sum.setObject(place, query.to() == null ? LocalDate.MAX : query.to());
    }
}
