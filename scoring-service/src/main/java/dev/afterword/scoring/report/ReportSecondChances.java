package dev.afterword.scoring.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.afterword.scoring.report.domain.SecondChances;
import dev.afterword.scoring.report.domain.TallyRow;
import dev.afterword.scoring.report.domain.ValueCounts;
import dev.afterword.scoring.secondchance.domain.SecondChance;
import jakarta.enterprise.context.ApplicationScoped;

/** What came of unhappy responses. */
@ApplicationScoped
class ReportSecondChances {

    private final ReportRepository reports;
    private final Clock clock;

    ReportSecondChances(ReportRepository reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    Report compute(ReportQuery query) {
        var recent = query.over(later(query.from(), openSince(query)), query.to());
        var total = SecondChances.Split.of(ValueCounts.of(reports.total(query, SecondChance.METRIC)),
                ValueCounts.of(total(recent)));
        var groups = new TreeMap<String, SecondChances.Split>();
        if (query.grouping().isAsked()) {
            var open = GroupedRows.figures(grouped(recent), ValueCounts::of);
            GroupedRows.figures(reports.sum(query, SecondChance.METRIC), ValueCounts::of)
                    .forEach((name, counts) -> groups.put(name,
                            SecondChances.Split.of(counts, open.getOrDefault(name, new TreeMap<>()))));
        }
        return Report.of(query, Map.of("within_days", SecondChance.WITHIN.toDays()), total, groups);
    }

    /** Whoever was unhappy on this day or later may still come back in time. */
    private LocalDate openSince(ReportQuery query) {
        return LocalDate.now(clock.withZone(query.timeZone())).minusDays(SecondChance.WITHIN.toDays());
    }

    private List<TallyRow> total(ReportQuery recent) {
        return isEmpty(recent) ? List.of() : reports.total(recent, SecondChance.METRIC);
    }

    private List<TallyRow> grouped(ReportQuery recent) {
        return isEmpty(recent) ? List.of() : reports.sum(recent, SecondChance.METRIC);
    }

    private static boolean isEmpty(ReportQuery recent) {
        return recent.to() != null && recent.from().isAfter(recent.to());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
