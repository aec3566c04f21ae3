package dev.afterword.scoring.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import dev.afterword.scoring.report.domain.TallyRow;

/** Sorts sums into the groups of a report. */
final class GroupedRows {

    private GroupedRows() {
    }

    /** A figure for each group, in the order of their names. */
    static <F> Map<String, F> figures(List<TallyRow> rows, Function<List<TallyRow>, F> figure) {
        var figures = new LinkedHashMap<String, F>();
        rows.stream().collect(groupingBy(TallyRow::group, TreeMap::new, toList()))
                .forEach((group, inGroup) -> figures.put(group, figure.apply(inGroup)));
        return figures;
    }

    /** How often each value was counted in each stratum. */
    static Map<String, Map<Integer, Long>> strata(List<TallyRow> rows) {
        var strata = new TreeMap<String, Map<Integer, Long>>();
        rows.forEach(row -> strata.computeIfAbsent(row.stratum(), stratum -> new TreeMap<>())
                .merge(row.value(), row.count(), Long::sum));
        return strata;
    }

    /** The same, where each stratum is a day. */
    static SortedMap<LocalDate, Map<Integer, Long>> days(List<TallyRow> rows) {
        var days = new TreeMap<LocalDate, Map<Integer, Long>>();
        strata(rows).forEach((day, counts) -> days.put(LocalDate.parse(day), counts));
        return days;
    }
}
