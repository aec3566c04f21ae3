package dev.afterword.scoring.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

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
        var openSince = openSince(query);
        var over = query.over(query.from(), earlier(query.to(), openSince.minusDays(1)));
        var open = query.over(later(query.from(), openSince), query.to());
        var total = SecondChances.Split.of(ValueCounts.of(total(over)), ValueCounts.of(total(open)));
        var about = new LinkedHashMap<String, Object>();
        about.put("within_days", SecondChance.WITHIN.toDays());
        about.put("n_counts", "responses");
        return Report.of(query, about, total, query.grouping().isAsked() ? groups(over, open) : Map.of());
    }

    private Map<String, SecondChances.Split> groups(ReportQuery over, ReportQuery open) {
        var ofOver = GroupedRows.figures(grouped(over), ValueCounts::of);
        var ofOpen = GroupedRows.figures(grouped(open), ValueCounts::of);
        var names = new TreeSet<>(ofOver.keySet());
        names.addAll(ofOpen.keySet());
        var groups = new TreeMap<String, SecondChances.Split>();
        names.forEach(name -> groups.put(name, SecondChances.Split.of(ofOver.getOrDefault(name, new TreeMap<>()),
                ofOpen.getOrDefault(name, new TreeMap<>()))));
        return groups;
    }

    /** Whoever was unhappy on this day or later may still come back in time. */
    private LocalDate openSince(ReportQuery query) {
        return LocalDate.now(clock.withZone(query.timeZone())).minusDays(SecondChance.WITHIN.toDays());
    }

    private List<TallyRow> total(ReportQuery query) {
        return isEmpty(query) ? List.of() : reports.total(query, SecondChance.METRIC);
    }

    private List<TallyRow> grouped(ReportQuery query) {
        return isEmpty(query) ? List.of() : reports.sum(query, SecondChance.METRIC);
    }

    private static boolean isEmpty(ReportQuery query) {
        return query.from() != null && query.to() != null && query.from().isAfter(query.to());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
