package dev.afterword.scoring.report.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of a report in as few periods as can be: its whole months, and the days before and after them. Each day is in one of
 * them.
 *
 * @param months as from the first of the first month until the last day of the last; {@code null} when no month is whole
 * @param days before and after the months, or all of them when no month is whole
 */
public record Periods(Days months, List<Days> days) {

    /**
     * Days one after the other.
     *
     * @param from the first, included; {@link LocalDate#MIN} for the beginning
     * @param to the last, included; {@link LocalDate#MAX} for no end
     */
    public record Days(LocalDate from, LocalDate to) {
    }

    /** Everything day by day. @param from the first, or {@code null}; @param to the last, or {@code null} */
    public static Periods byDay(LocalDate from, LocalDate to) {
        return new Periods(null, List.of(new Days(bound(from, LocalDate.MIN), bound(to, LocalDate.MAX))));
    }

    /** @param from the first, or {@code null} for the beginning; @param to the last, or {@code null} for no end */
    public static Periods byMonth(LocalDate from, LocalDate to) {
        var first = from == null ? LocalDate.MIN : monthFrom(from);
        var end = to == null ? LocalDate.MAX : to.plusDays(1).withDayOfMonth(1);
        if (!first.isBefore(end)) {
            return byDay(from, to);
        }
        var days = new ArrayList<Days>();
        if (from != null && from.isBefore(first)) {
            days.add(new Days(from, first.minusDays(1)));
        }
        if (to != null && !end.isAfter(to)) {
            days.add(new Days(end, to));
        }
        return new Periods(new Days(first, to == null ? LocalDate.MAX : end.minusDays(1)), days);
    }

    /** The first of the first month of which no day is earlier. */
    private static LocalDate monthFrom(LocalDate day) {
        return day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1).plusMonths(1);
    }

    private static LocalDate bound(LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }
}
