package dev.afterword.scoring.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.afterword.scoring.report.domain.Change;
import dev.afterword.scoring.report.domain.ValueCounts;
import dev.afterword.scoring.score.domain.Distribution;
import dev.afterword.scoring.score.domain.Metric;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether a metric changed between two periods. */
@ApplicationScoped
class ReportChanges {

    private final ReportRepository reports;

    ReportChanges(ReportRepository reports) {
        this.reports = reports;
    }

    /**
     * Sets the period of the query against an earlier one.
     *
     * @param beforeFrom first day of the earlier one; {@code null} makes it just before, and as long
     * @param beforeTo its last
     */
    Report compute(ReportQuery query, Metric metric, LocalDate beforeFrom, LocalDate beforeTo) {
        var to = beforeTo == null ? query.from().minusDays(1) : beforeTo;
        var from = beforeFrom == null ? to.minusDays(ChronoUnit.DAYS.between(query.from(), query.to())) : beforeFrom;
        var earlier = query.over(from, to);
        var more = new LinkedHashMap<String, Object>();
        more.put("metric", metric.wireName());
        more.put("before_from", from);
        more.put("before_to", to);
        var total = change(metric, ValueCounts.of(reports.total(earlier, metric.wireName())),
                ValueCounts.of(reports.total(query, metric.wireName())));
        return Report.of(query, more, total, query.grouping().isAsked() ? groups(earlier, query, metric) : Map.of());
    }

    private Map<String, Change> groups(ReportQuery earlier, ReportQuery query, Metric metric) {
        var before = GroupedRows.figures(reports.sum(earlier, metric.wireName()), ValueCounts::of);
        var now = GroupedRows.figures(reports.sum(query, metric.wireName()), ValueCounts::of);
        var names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        var groups = new TreeMap<String, Change>();
        names.forEach(name -> groups.put(name, change(metric, before.getOrDefault(name, new TreeMap<>()),
                now.getOrDefault(name, new TreeMap<>()))));
        return groups;
    }

    private static Change change(Metric metric, SortedMap<Integer, Long> before, SortedMap<Integer, Long> now) {
        return Change.of(Distribution.of(metric, before), Distribution.of(metric, now));
    }
}
