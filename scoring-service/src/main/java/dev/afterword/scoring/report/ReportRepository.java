package dev.afterword.scoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.afterword.scoring.database.Database;
import dev.afterword.scoring.database.Rows;
import dev.afterword.scoring.report.domain.Periods;
import dev.afterword.scoring.report.domain.Periods.Days;
import dev.afterword.scoring.report.domain.TallyRow;
import dev.afterword.scoring.tally.domain.Breakdown;
import dev.afterword.scoring.tally.domain.TallyKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Sums tallies: reports read these and nothing else, so they cost the same however many responses there are. */
@ApplicationScoped
class ReportRepository {

    private static final String SUM = """
            select %s as in_group, %s as in_stratum, metric, value, sum(count)
            from (%s) as counted
            where count > 0
            group by %s metric, value
            order by in_group, in_stratum, metric, value""";

    private static final String MONTHS = """
            select metric, breakdown, touchpoint, month as day, value, count from tally_month
            where workspace = ? and metric = ? and %s and %s month between ? and ?""";

    private static final String DAYS = """
            select metric, breakdown, touchpoint, day, value, count from tally
            where workspace = ? and metric = ? and %s and %s day between ? and ?""";

    /** Exactly that one, so that place and day, too, are found by the key. */
    private static final String EVERYBODY = "breakdown = '" + TallyKey.ALL + "'";

    /** Everything that begins with the prefix. */
    private static final String EVERY_PART = "breakdown >= ? and breakdown < ?";

    private static final String ONE_TOUCHPOINT = "touchpoint = ? and";

    /** Named one by one, so that the key finds their days. Each has months; those of all parts are not worth naming. */
    private static final String EVERY_TOUCHPOINT = """
            touchpoint = any (array(
                select distinct touchpoint from tally_month where workspace = ? and metric = ? and breakdown = 'all')) and""";

    private final Database database;
    private final Rows rows;

    ReportRepository(Database database, Rows rows) {
        this.database = database;
        this.rows = rows;
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
        var periods = group.isFinerThanMonths() || stratum.isFinerThanMonths()
                ? Periods.byDay(query.from(), query.to())
                : Periods.byMonth(query.from(), query.to());
        var tables = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (periods.months() != null) {
            add(MONTHS, query, metric, breakdown, periods.months(), false, tables, values);
        }
        periods.days().forEach(days -> add(DAYS, query, metric, breakdown, days, true, tables, values));
        return rows.list(SUM.formatted(group.sql(), stratum.sql(), String.join(" union all ", tables),
                group.groupBy("in_group") + stratum.groupBy("in_stratum")),
                row -> new TallyRow(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getLong(5)),
                values.toArray());
    }

    private static void add(String table, ReportQuery query, String metric, Optional<Breakdown> breakdown, Days days,
            boolean byTouchpoint, List<String> tables, List<Object> values) {
        values.add(query.workspace());
        values.add(metric);
        breakdown.ifPresent(parts -> {
            values.add(parts.prefix());
            values.add(parts.wireName() + ">"); // the next character after '=' ends the range
        });
        String touchpoint = "";
        if (query.touchpoint() != null) {
            touchpoint = ONE_TOUCHPOINT;
            values.add(query.touchpoint());
        } else if (byTouchpoint && breakdown.isEmpty()) {
            touchpoint = EVERY_TOUCHPOINT;
            values.add(query.workspace());
            values.add(metric);
        }
        values.add(days.from()); // the driver sends the first and the last of all days as -infinity and infinity
        values.add(days.to());
        tables.add(table.formatted(breakdown.isPresent() ? EVERY_PART : EVERYBODY, touchpoint));
    }
}
