package dev.afterword.scoring.report;

import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

import dev.afterword.scoring.report.domain.Figure;
import dev.afterword.scoring.report.domain.ValueCounts;
import jakarta.enterprise.context.ApplicationScoped;

/** Computes a report whose figure needs no more than how often each value of one metric was counted. */
@ApplicationScoped
class CountedReport {

    private final ReportRepository reports;

    CountedReport(ReportRepository reports) {
        this.reports = reports;
    }

    /**
     * For the whole, and for each group.
     *
     * @param more what the report is about beside what every report is
     */
    Report compute(ReportQuery query, String metric, Map<String, Object> more,
            Function<SortedMap<Integer, Long>, ? extends Figure> figure) {
        var total = figure.apply(ValueCounts.of(reports.total(query, metric)));
        Map<String, ? extends Figure> groups = query.grouping().isAsked()
                ? GroupedRows.figures(reports.sum(query, metric), rows -> figure.apply(ValueCounts.of(rows)))
                : Map.of();
        return Report.of(query, more, total, groups);
    }
}
