package dev.afterword.scoring.report;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.afterword.scoring.report.domain.Expectation;
import dev.afterword.scoring.report.domain.RisingBar;
import dev.afterword.scoring.report.domain.TallyRow;
import dev.afterword.scoring.score.domain.Metric;
import jakarta.enterprise.context.ApplicationScoped;

/** What customers got, beside what they have come to expect. */
@ApplicationScoped
class ReportExpectations {

    private final ReportRepository reports;
    private final Clock clock;

    ReportExpectations(ReportRepository reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    Report compute(ReportQuery asked, Metric metric) {
        var to = asked.to() == null ? LocalDate.now(clock.withZone(asked.timeZone())) : asked.to();
        var from = asked.from() == null ? to.minusDays((long) Expectation.HALF_LIFE_DAYS - 1) : asked.from();
        var query = asked.over(from, to);
        var past = query.over(null, to);
        var days = GroupedRows.days(days(past, SumBy.NOTHING, metric));
        var groups = new TreeMap<String, Expectation>();
        if (query.grouping().isByTime()) {
            String period = query.grouping().name();
            groups.putAll(RisingBar.periods(metric, days, from, day -> name(period, day), day -> first(period, day)));
        } else if (query.grouping().isAsked()) {
            groups.putAll(GroupedRows.figures(days(past, query.grouping().by(), metric),
                    rows -> RisingBar.over(metric, GroupedRows.days(rows), from, to)));
        }
        return Report.of(query, about(metric),
                RisingBar.over(metric, days, from, to), groups);
    }

    private static Map<String, Object> about(Metric metric) {
        var about = new LinkedHashMap<String, Object>();
        about.put("metric", metric.wireName());
        about.put("half_life_days", Expectation.HALF_LIFE_DAYS);
        return about;
    }

    private List<TallyRow> days(ReportQuery past, SumBy group, Metric metric) {
        return reports.sum(past, metric.wireName(), group, SumBy.DAY,
                group == SumBy.NOTHING ? Optional.empty() : past.grouping().breakdown());
    }

    private static LocalDate first(String period, LocalDate day) {
        return switch (period) {
            case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "month" -> day.withDayOfMonth(1);
            default -> day;
        };
    }

    private static String name(String period, LocalDate day) {
        return switch (period) {
            case "week" -> "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case "month" -> day.toString().substring(0, 7);
            default -> day.toString();
        };
    }
}
