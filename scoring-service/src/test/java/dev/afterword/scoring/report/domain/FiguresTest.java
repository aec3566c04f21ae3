package dev.afterword.scoring.report.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import dev.afterword.scoring.interaction.domain.PromiseOutcome;
import dev.afterword.scoring.interaction.domain.PromiseOutcome.Record;
import dev.afterword.scoring.interaction.domain.PromiseOutcome.Word;
import dev.afterword.scoring.interaction.domain.RatingPair;
import dev.afterword.scoring.interaction.domain.VisitOutcome;
import dev.afterword.scoring.score.domain.Distribution;
import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.scoring.secondchance.domain.SecondChance;
import dev.afterword.scoring.secondchance.domain.SecondChance.Neighbour;

class FiguresTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_response_rate_is_answered_of_delivered() {
        var rate = ResponseRate.of(Map.of(0, 200L, 1, 26L, 2, 774L));
        assertThat(rate.n()).isEqualTo(1000);
        assertThat(rate.opened()).isEqualTo(800);
        assertThat(rate.value()).isEqualTo(77.4);
        assertThat(rate.interval().low()).isEqualTo(74.7, within(0.05));
        assertThat(rate.interval().high()).isEqualTo(79.9, within(0.05));
        assertThat(ResponseRate.of(Map.of()).value()).isNull();
    }

    @Test
    void the_customers_own_word_on_a_promise_beats_the_record() {
        var rate = PromiseRate.of(Map.of(
                code(Record.KEPT, Word.NONE), 4L, code(Record.KEPT, Word.NO), 1L, code(Record.KEPT, Word.YES), 1L,
                code(Record.BROKEN, Word.YES), 2L, code(Record.BROKEN, Word.NONE), 1L, code(Record.KEPT_LATE, Word.NONE), 1L));
        assertThat(rate.n()).isEqualTo(10);
        assertThat(rate.kept()).isEqualTo(7);
        assertThat(rate.keptByRecord()).isEqualTo(6);
        assertThat(rate.asked()).isEqualTo(4);
        assertThat(rate.disputed()).isEqualTo(3);
        assertThat(rate.value()).isEqualTo(70);
    }

    @Test
    void the_perception_gap_has_students_interval_for_paired_differences() {
        // Differences -1, -1, 0, 2: mean 0, sd sqrt(2), so ±3.1824·√2/2.
        var gap = PerceptionGap.of(Map.of(new RatingPair(2, 3).code(), 1L, new RatingPair(4, 5).code(), 1L,
                new RatingPair(3, 3).code(), 1L, new RatingPair(5, 3).code(), 1L));
        assertThat(gap.value()).isEqualTo(0, within(1e-9));
        assertThat(gap.interval().high()).isEqualTo(3.18245 * Math.sqrt(2) / 2, within(1e-4));
        assertThat(gap.interval().low()).isEqualTo(-gap.interval().high(), within(1e-9));
        assertThat(gap.self()).isEqualTo(3.5);
        assertThat(gap.customer()).isEqualTo(3.5);
        assertThat(PerceptionGap.of(Map.of(new RatingPair(5, 3).code(), 1L)).interval()).isNull();
    }

    @Test
    void a_second_chance_counts_those_who_never_came_back() {
        var counts = Map.of(
                chance(false, Neighbour.HAPPY, Neighbour.HAPPY), 3L, chance(false, Neighbour.UNHAPPY, Neighbour.UNHAPPY), 1L,
                chance(false, Neighbour.NONE, Neighbour.NONE), 4L, chance(true, Neighbour.HAPPY, Neighbour.HAPPY), 2L);
        var split = SecondChances.Split.of(counts, Map.of(chance(false, Neighbour.NONE, Neighbour.NONE), 1L));
        assertThat(split.all().n()).isEqualTo(10);
        assertThat(split.all().value()).isEqualTo(50);
        assertThat(split.all().cameBack()).isEqualTo(6);
        assertThat(split.all().neverCameBack()).isEqualTo(4);
        assertThat(split.all().waiting()).isEqualTo(1);
        assertThat(split.all().ofThoseWhoCameBack().value()).isEqualTo(500 / 6.0, within(1e-9));
        assertThat(split.all().byChance().value()).isEqualTo(500 / 6.0, within(1e-9));
        assertThat(split.fans().n()).isEqualTo(2);
        assertThat(split.others().value()).isEqualTo(37.5);
    }

    @Test
    void those_who_may_still_come_back_are_not_counted_as_lost() {
        var split = SecondChances.Split.of(Map.of(), Map.of(chance(false, Neighbour.NONE, Neighbour.HAPPY), 10L));
        assertThat(split.all().n()).isZero();
        assertThat(split.all().value()).isNull();
        assertThat(split.all().interval()).isNull();
        assertThat(split.all().waiting()).isEqualTo(10);
    }

    @Test
    void silent_customers_are_judged_by_those_of_their_own_stratum() {
        Map<Integer, Long> calm = Map.of(VisitOutcome.SILENT.ordinal(), 100L, VisitOutcome.HAPPY.ordinal(), 10L);
        Map<Integer, Long> cross = Map.of(VisitOutcome.SILENT.ordinal(), 50L, VisitOutcome.HAPPY.ordinal(), 5L,
                VisitOutcome.UNHAPPY.ordinal(), 5L);
        var silent = SilentCustomers.of(List.of(calm, cross), 26);
        assertThat(silent.n()).isEqualTo(170);
        assertThat(silent.silent()).isEqualTo(150);
        assertThat(silent.likeThoseWhoAnswered()).isEqualTo(25);
        assertThat(silent.byPrior()).isEqualTo(50);
        assertThat(silent.interval()).isEqualTo(new SilentCustomers.Range(25, 50, null, "range"));
    }

    @Test
    void a_stratum_that_fewer_than_five_rated_is_judged_by_all_at_both_ends() {
        Map<Integer, Long> known = Map.of(VisitOutcome.SILENT.ordinal(), 100L, VisitOutcome.HAPPY.ordinal(), 8L,
                VisitOutcome.UNHAPPY.ordinal(), 2L);
        Map<Integer, Long> unknown = Map.of(VisitOutcome.SILENT.ordinal(), 1_000L);
        var silent = SilentCustomers.of(List.of(known, unknown), 26);
        // 2 of 10 of all 1100; 26·2 of the first 100, and as many of 1100 of the other 1000.
        assertThat(silent.likeThoseWhoAnswered()).isEqualTo(220, within(1e-9));
        assertThat(silent.byPrior()).isEqualTo(52 + 1_000 * 52 / 1_100.0, within(1e-9));
        Map<Integer, Long> one = Map.of(VisitOutcome.SILENT.ordinal(), 1_000L, VisitOutcome.UNHAPPY.ordinal(), 1L);
        assertThat(SilentCustomers.of(List.of(known, one), 26).likeThoseWhoAnswered())
                .isEqualTo(20 + 1_000 * 3 / 11.0, within(1e-9));
    }

    @Test
    void nobody_knows_of_customers_who_are_all_silent() {
        var silent = SilentCustomers.of(List.of(Map.of(VisitOutcome.SILENT.ordinal(), 100L)), 26);
        assertThat(silent.n()).isEqualTo(100);
        assertThat(silent.likeThoseWhoAnswered()).isNull();
        assertThat(silent.byPrior()).isNull();
        assertThat(silent.interval()).isNull();
    }

    @Test
    void maturity_needs_twenty_measured_days() {
        assertThat(maturity(19, 0).level()).isEqualTo("unmeasured");
        assertThat(maturity(20, 0).level()).isEqualTo("systematic");
        assertThat(maturity(20, 1).level()).isEqualTo("systematic");
        assertThat(maturity(20, 2).level()).isEqualTo("repeatable");
        assertThat(maturity(20, 6).level()).isEqualTo("repeatable");
        assertThat(maturity(20, 7).level()).isEqualTo("ad_hoc");
    }

    @Test
    void a_day_with_four_ratings_is_not_measured_and_one_at_the_bar_is_great() {
        var days = new TreeMap<LocalDate, Map<Integer, Long>>();
        days.put(MONDAY, Map.of(5, 4L));
        days.put(MONDAY.plusDays(1), Map.of(5, 4L, 1, 1L));
        var maturity = Maturity.of(Metric.CSAT, days, MONDAY.plusDays(90), 80);
        assertThat(maturity.measuredDays()).isEqualTo(1);
        assertThat(maturity.greatDays()).isEqualTo(1);
        assertThat(maturity.n()).isEqualTo(9);
    }

    @Test
    void a_week_without_one_great_day_is_not_systematic() {
        var days = new TreeMap<LocalDate, Map<Integer, Long>>();
        for (int week = 0; week < 12; week++) {
            for (int day = 0; day < 7; day++) {
                days.put(MONDAY.plusDays(7 * week + day), Map.of(5, 10L));
            }
        }
        days.put(MONDAY.plusWeeks(12), Map.of(1, 10L));
        var maturity = Maturity.of(Metric.CSAT, days, MONDAY.plusDays(90), 80);
        assertThat(maturity.value()).isGreaterThan(95);
        assertThat(maturity.weeksWithoutGreatDay()).isEqualTo(1);
        assertThat(maturity.level()).isEqualTo("repeatable");
    }

    @Test
    void a_week_that_the_window_cuts_off_says_nothing_of_its_other_days() {
        // The window begins on a Tuesday and ends on a Monday.
        var asOf = MONDAY;
        var days = new TreeMap<LocalDate, Map<Integer, Long>>();
        for (int back = 1; back <= 83; back++) {
            days.put(asOf.minusDays(back), Map.of(5, 10L));
        }
        days.put(asOf, Map.of(1, 10L));
        days.put(Maturity.from(asOf), Map.of(1, 10L));
        var maturity = Maturity.of(Metric.CSAT, days, asOf, 80);
        assertThat(maturity.measuredDays()).isEqualTo(85);
        assertThat(maturity.weeksWithoutGreatDay()).isZero();
        assertThat(maturity.level()).isEqualTo("systematic");
    }

    @Test
    void a_level_is_shown_with_the_interval_of_its_share() {
        var maturity = maturity(20, 2);
        assertThat(maturity.value()).isEqualTo(90);
        // Wilson, 18 of 20
        assertThat(maturity.interval().low()).isEqualTo(69.90, within(0.01));
        assertThat(maturity.interval().high()).isEqualTo(97.21, within(0.01));
        assertThat(maturity.directional()).isTrue();
    }

    @Test
    void what_was_ninety_days_ago_weighs_half_in_the_expectation() {
        SortedMap<LocalDate, Map<Integer, Long>> days = new TreeMap<>(Map.of(MONDAY.minusDays(90), Map.of(5, 10L),
                MONDAY.minusDays(180), Map.of(1, 20L), MONDAY, Map.of(5, 3L, 1, 1L)));
        var expectation = RisingBar.over(Metric.CSAT, days, MONDAY, MONDAY.plusDays(6));
        // 10·½·100 + 20·¼·0 over 10·½ + 20·¼
        assertThat(expectation.expectation()).isEqualTo(50, within(1e-9));
        assertThat(expectation.nBefore()).isEqualTo(30);
        assertThat(expectation.value()).isEqualTo(75);
        assertThat(expectation.difference()).isEqualTo(25, within(1e-9));
        assertThat(RisingBar.over(Metric.CSAT, new TreeMap<>(), MONDAY, MONDAY).expectation()).isNull();
    }

    /** Newcombe (1998), Statistics in Medicine 17, table II, method 10: 56/70 and 48/80 give .0524 to .3339. */
    @Test
    void the_change_of_a_share_has_newcombes_interval() {
        var change = Change.of(csat(48, 32), csat(56, 14));
        assertThat(change.difference()).isEqualTo(20, within(1e-9));
        assertThat(change.interval().low()).isEqualTo(5.24, within(0.01));
        assertThat(change.interval().high()).isEqualTo(33.39, within(0.01));
        // Close to the pooled z test, 0.2/sqrt(0.6933·0.3067·(1/70+1/80)) = 2.6506, with p = 0.00804.
        assertThat(change.pValue()).isEqualTo(0.00804, within(0.002));
        assertThat(change.word()).isEqualTo("better");
    }

    @Test
    void a_change_is_named_plainly() {
        assertThat(Change.of(csat(56, 14), csat(48, 32)).word()).isEqualTo("worse");
        assertThat(Change.of(csat(50, 50), csat(51, 49)).word()).isEqualTo("no_clear_change");
        assertThat(Change.of(csat(2, 1), csat(0, 9)).word()).isEqualTo("too_few");
        assertThat(Change.of(csat(0, 0), csat(10, 9)).difference()).isNull();
        var same = Change.of(csat(40, 0), csat(40, 0));
        assertThat(same.pValue()).isEqualTo(1);
        assertThat(same.interval().high()).isPositive();
    }

    @Test
    void the_change_of_an_nps_has_both_standard_errors_in_it() {
        var change = Change.of(nps(200, 120, 80), nps(240, 80, 80));
        assertThat(change.difference()).isEqualTo(10, within(1e-9));
        // SE² = 100²·(.7-.09)/400 + 100²·(.8-.16)/400
        assertThat(change.interval().high() - 10).isEqualTo(1.96 * Math.sqrt(15.25 + 16), within(0.05));
        assertThat(change.pValue()).isEqualTo(0.0737, within(0.001));
        assertThat(change.word()).isEqualTo("no_clear_change");
        assertThat(Change.of(nps(40, 0, 0), nps(50, 0, 0)).interval().high()).isPositive();
    }

    @Test
    void a_change_from_none_to_four_of_thirty_is_not_clear_as_its_interval_says() {
        var change = Change.of(csat(0, 30), csat(4, 26));
        assertThat(change.interval().low()).isEqualTo(-0.57, within(0.01));
        assertThat(change.interval().high()).isEqualTo(29.68, within(0.01));
        assertThat(change.pValue()).isGreaterThan(0.05);
        assertThat(change.word()).isEqualTo("no_clear_change");
    }

    @Test
    void equal_differences_do_not_make_the_gap_certain_and_no_gap_is_wider_than_the_scale() {
        // Two of difference 1: sd sqrt(1/6) by rounding alone, t = 12.7062 at one degree of freedom.
        var gap = PerceptionGap.of(Map.of(new RatingPair(3, 2).code(), 1L, new RatingPair(4, 3).code(), 1L));
        double half = 12.7062 * Math.sqrt(1 / 6.0 / 2);
        assertThat(gap.interval().low()).isEqualTo(1 - half, within(1e-3));
        assertThat(gap.interval().high()).isEqualTo(4);
    }

    /** So many measured days in a row, of which every second is bad at first: every week keeps a great one. */
    private static Maturity maturity(int measured, int bad) {
        var days = new TreeMap<LocalDate, Map<Integer, Long>>();
        for (int i = 0; i < measured; i++) {
            boolean isBad = i % 2 == 1 && i / 2 < bad;
            days.put(MONDAY.plusDays(i), isBad ? Map.of(1, 5L) : Map.of(5, 5L));
        }
        return Maturity.of(Metric.CSAT, days, MONDAY.plusDays(90), 80);
    }

    private static int code(Record record, Word word) {
        return new PromiseOutcome(record, word).code();
    }

    private static int chance(boolean fan, Neighbour next, Neighbour previous) {
        return new SecondChance(fan, fan, next, previous).code();
    }

    private static Distribution csat(long top, long other) {
        return Distribution.of(Metric.CSAT, Map.of(5, top, 1, other));
    }

    private static Distribution nps(long promoters, long passives, long detractors) {
        return Distribution.of(Metric.NPS, Map.of(9, promoters, 7, passives, 0, detractors));
    }
}
