package dev.afterword.scoring.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.afterword.scoring.report.domain.Maturity;
import dev.afterword.scoring.report.domain.TallyRow;
import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.scoring.tally.domain.Breakdown;
import jakarta.enterprise.context.ApplicationScoped;

/** How reliably touchpoints serve well: over the 90 days up to a day, yesterday unless another was asked for. */
@ApplicationScoped
class ReportMaturity {

    /** Satisfaction with what just happened comes first. */
    private static final List<Metric> CANDIDATES = List.of(Metric.CSAT, Metric.NPS, Metric.CES);

    private final ReportRepository reports;
    private final SettingsRepository settings;
    private final Clock clock;

    ReportMaturity(ReportRepository reports, SettingsRepository settings, Clock clock) {
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param metric whose top answers count; {@code null} for NPS, CSAT or CES, whichever each group has most ratings of */
    Report compute(ReportQuery asked, Metric metric) {
        var to = asked.to() == null ? LocalDate.now(clock.withZone(asked.timeZone())).minusDays(1) : asked.to();
        var query = asked.over(Maturity.from(to), to);
        var metrics = metric == null ? CANDIDATES : List.of(metric);
        double bar = settings.of(query.workspace()).greatDayShare();
        var total = mostRated(metrics, days(query, metrics, SumBy.NOTHING, Optional.empty()).getOrDefault("", Map.of()), to,
                bar);
        var groups = new TreeMap<String, Maturity>();
        if (query.grouping().isAsked()) {
            days(query, metrics, query.grouping().by(), query.grouping().breakdown())
                    .forEach((name, days) -> groups.put(name, mostRated(metrics, days, to, bar)));
        }
        return Report.of(query, Map.of("rule", rule(bar)), total, groups);
    }

    private Map<String, Map<Metric, List<TallyRow>>> days(ReportQuery query, List<Metric> metrics, SumBy group,
            Optional<Breakdown> breakdown) {
        var days = new TreeMap<String, Map<Metric, List<TallyRow>>>();
        metrics.forEach(metric -> reports.sum(query, metric.wireName(), group, SumBy.DAY, breakdown)
                .forEach(row -> days.computeIfAbsent(row.group(), name -> new EnumMap<>(Metric.class))
                        .computeIfAbsent(metric, one -> new ArrayList<>()).add(row)));
        return days;
    }

    /** Of equals the first. */
    private static Maturity mostRated(List<Metric> metrics, Map<Metric, List<TallyRow>> days, LocalDate asOf, double bar) {
        return metrics.stream()
                .map(metric -> Maturity.of(metric, GroupedRows.days(days.getOrDefault(metric, List.of())), asOf, bar))
                .reduce((first, second) -> second.n() > first.n() ? second : first).orElseThrow();
    }

    /** The rule as people read it. */
    static String ruleInWords(Report report) {
        return """
                Over %d days: a day with %d ratings or more is great when %s %% of them are top answers. Below %d such days \
                unmeasured, from %s %% great days repeatable, from %s %% with a great day in every whole measured week \
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

    private static Map<String, Object> rule(double bar) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("window_days", Maturity.WINDOW_DAYS);
        rule.put("great_day_share", bar);
        rule.put("ratings_of_a_measured_day", Maturity.RATINGS_OF_A_MEASURED_DAY);
        rule.put("unmeasured_below_days", Maturity.MEASURED_DAYS);
        rule.put("repeatable_from", Maturity.REPEATABLE);
        rule.put("systematic_from", Maturity.SYSTEMATIC);
        rule.put("systematic_needs_a_great_day_in_each_whole_measured_week", true);
        return rule;
    }
}
