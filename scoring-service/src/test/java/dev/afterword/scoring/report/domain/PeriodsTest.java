package dev.afterword.scoring.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.afterword.scoring.report.domain.Periods.Days;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PeriodsTest {

    @Test
    void a_year_from_the_middle_of_a_month_is_eleven_months_and_the_days_around_them() {
        assertThat(Periods.byMonth(day("2025-11-30"), day("2026-11-29"))).isEqualTo(new Periods(
                new Days(day("2025-12-01"), day("2026-10-31")),
                List.of(new Days(day("2025-11-30"), day("2025-11-30")), new Days(day("2026-11-01"), day("2026-11-29")))));
    }

    @Test
    void whole_months_need_no_days() {
        assertThat(Periods.byMonth(day("2024-02-01"), day("2024-02-29")))
                .isEqualTo(new Periods(new Days(day("2024-02-01"), day("2024-02-29")), List.of()));
    }

    @Test
    void without_a_whole_month_it_is_days_alone() {
        assertThat(Periods.byMonth(day("2026-01-02"), day("2026-02-27")))
                .isEqualTo(new Periods(null, List.of(new Days(day("2026-01-02"), day("2026-02-27")))));
    }

    @Test
    void an_open_end_is_a_month_without_an_end() {
        assertThat(Periods.byMonth(null, null))
                .isEqualTo(new Periods(new Days(LocalDate.MIN, LocalDate.MAX), List.of()));
        assertThat(Periods.byMonth(day("2026-03-31"), null)).isEqualTo(new Periods(
                new Days(day("2026-04-01"), LocalDate.MAX), List.of(new Days(day("2026-03-31"), day("2026-03-31")))));
        assertThat(Periods.byMonth(null, day("2026-03-01"))).isEqualTo(new Periods(
                new Days(LocalDate.MIN, day("2026-02-28")), List.of(new Days(day("2026-03-01"), day("2026-03-01")))));
    }

    @Property
    void each_day_is_in_one_period_and_months_are_whole(@ForAll @IntRange(min = -800, max = 800) int first,
            @ForAll @IntRange(min = 0, max = 800) int more) {
        var from = LocalDate.EPOCH.plusDays(first);
        var to = from.plusDays(more);
        var periods = Periods.byMonth(from, to);
        var covered = new ArrayList<LocalDate>();
        periods.days().forEach(days -> days.from().datesUntil(days.to().plusDays(1)).forEach(covered::add));
        if (periods.months() != null) {
            assertThat(periods.months().from().getDayOfMonth()).isEqualTo(1);
            assertThat(periods.months().to().plusDays(1).getDayOfMonth()).isEqualTo(1);
            periods.months().from().datesUntil(periods.months().to().plusDays(1)).forEach(covered::add);
        }
        assertThat(covered).containsExactlyInAnyOrderElementsOf(from.datesUntil(to.plusDays(1)).toList());
        assertThat(periods.days().stream().mapToLong(days -> days.from().datesUntil(days.to()).count() + 1).sum())
                .as("days around whole months").isLessThan(61);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
