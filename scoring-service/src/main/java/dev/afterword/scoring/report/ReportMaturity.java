package dev.afterword.scoring.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.afterword.scoring.report.domain.Maturity;
import dev.afterword.scoring.report.domain.TallyRow;
import dev.afterword.scoring.score.domain.Metric;
import jakarta.enterprise.context.ApplicationScoped;

/** How reliably touchpoints serve well: over the 90 days up to a day, yesterday unless another was asked for. */
@ApplicationScoped
class ReportMaturity {

    private final ReportRepository reports;
    private final SettingsRepository settings;
    private final Clock clock;

    ReportMaturity(ReportRepository reports, SettingsRepository settings, Clock clock) {
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param metric whose top answers count; {@code null} for NPS, CSAT or CES, whichever has most ratings in the window */
    Report compute(ReportQuery asked, Metric metric) {
        var to = asked.to() == null ? LocalDate.now(clock.withZone(asked.timeZone())).minusDays(1) : asked.to();
        var query = asked.over(asked.from() == null ? to.minusDays(Maturity.WINDOW_DAYS - 1) : asked.from(), to);
        var chosen = metric == null ? mostRated(query) : metric;
        double bar = settings.of(query.workspace()).greatDayShare();
        var total = figure(reports.sum(query, chosen.wireName(), SumBy.NOTHING, SumBy.DAY, java.util.Optional.empty()),
                chosen, bar);
        var groups = new TreeMap<String, Maturity>();
        if (query.grouping().isAsked()) {
            groups.putAll(GroupedRows.figures(reports.sum(query, chosen.wireName(), query.grouping().by(), SumBy.DAY,
                    query.grouping().breakdown()), rows -> figure(rows, chosen, bar)));
        }
        return Report.of(query, Map.of("rule", rule(chosen, bar)), total, groups);
    }

    /** Whose top answers were counted. */
    static String metricOf(Report report) {
        return (String) ruleOf(report).get("metric");
    }

    /** The rule as people read it. */
    static String ruleInWords(Report report) {
        return """
                Over %d days: a day with %d ratings or more is great when %s %% of them are top answers. Below %d such days \
                unmeasured, from %s %% great days repeatable, from %s %% with a great day in every measured week \
                systematic, else ad_hoc.""".formatted(Maturity.WINDOW_DAYS, Maturity.RATINGS_OF_A_MEASURED_DAY,
                plain(ruleOf(report).get("great_day_share")), Maturity.MEASURED_DAYS, plain(Maturity.REPEATABLE),
                plain(Maturity.SYSTEMATIC));
    }

    private static Map<?, ?> ruleOf(Report report) {
        return (Map<?, ?>) report.about().get("rule");
    }

    private static String plain(Object percent) {
        return new java.math.BigDecimal(percent.toString()).stripTrailingZeros().toPlainString();
    }

    private Metric mostRated(ReportQuery query) {
        var ratings = new EnumMap<Metric, Long>(Metric.class);
        for (Metric metric : List.of(Metric.CSAT, Metric.NPS, Metric.CES)) {
            ratings.put(metric, reports.total(query, metric.wireName()).stream().mapToLong(TallyRow::count).sum());
        }
        // Of equals, satisfaction with what just happened.
        return ratings.entrySet().stream().max(Map.Entry.<Metric, Long> comparingByValue()
                .thenComparing(entry -> entry.getKey() == Metric.CSAT)).orElseThrow().getKey();
    }

    private static Maturity figure(List<TallyRow> rows, Metric metric, double bar) {
        return Maturity.of(metric, GroupedRows.days(rows), bar);
    }

    private static Map<String, Object> rule(Metric metric, double bar) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("metric", metric.wireName());
        rule.put("great_day_share", bar);
        rule.put("ratings_of_a_measured_day", Maturity.RATINGS_OF_A_MEASURED_DAY);
        rule.put("unmeasured_below_days", Maturity.MEASURED_DAYS);
        rule.put("repeatable_from", Maturity.REPEATABLE);
        rule.put("systematic_from", Maturity.SYSTEMATIC);
        rule.put("systematic_needs_a_great_day_in_each_measured_week", true);
        return rule;
    }
}
