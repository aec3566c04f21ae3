package dev.afterword.businesshours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Checked against the plain meaning of the words: open is when the clock on the wall shows a time within an opening. */
class BusinessTimePropertyTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int YEAR_IN_MINUTES = 366 * 24 * 60;

    @Property
    void what_is_due_is_never_before_the_start(@ForAll("hours") BusinessTime hours, @ForAll("starts") Instant start,
            @ForAll("durations") Duration duration) {
        assertThat(due(hours, start, duration)).isAfterOrEqualTo(start.plus(duration));
    }

    @Property
    void what_is_due_is_due_when_the_business_is_open_or_just_closing(@ForAll("hours") BusinessTime hours,
            @ForAll("starts") Instant start, @ForAll("durations") Duration duration) {
        assertThat(isOpen(hours, due(hours, start, duration).minusNanos(1))).isTrue();
    }

    @Property
    void the_business_time_up_to_what_is_due_is_what_was_asked_for(@ForAll("hours") BusinessTime hours,
            @ForAll("starts") Instant start, @ForAll("durations") Duration duration) {
        assertThat(hours.between(start, due(hours, start, duration))).isEqualTo(duration);
    }

    @Property
    void who_asks_later_is_not_answered_earlier(@ForAll("hours") BusinessTime hours, @ForAll("starts") Instant start,
            @ForAll("durations") Duration later, @ForAll("durations") Duration duration) {
        assertThat(due(hours, start.plus(later), duration)).isAfterOrEqualTo(due(hours, start, duration));
    }

    @Property
    void more_time_ends_later(@ForAll("hours") BusinessTime hours, @ForAll("starts") Instant start,
            @ForAll("durations") Duration duration, @ForAll("durations") Duration more) {
        assertThat(due(hours, start, duration.plus(more))).isAfter(due(hours, start, duration));
    }

    @Property(tries = 100)
    void business_time_is_every_minute_in_which_the_clock_shows_a_time_within_an_opening(@ForAll("hours") BusinessTime hours,
            @ForAll("starts") Instant start) {
        var end = start.plus(Duration.ofDays(3));
        long minutes = 0;
        for (var minute = start; minute.isBefore(end); minute = minute.plusSeconds(60)) {
            minutes += isOpen(hours, minute) ? 1 : 0;
        }
        assertThat(hours.between(start, end)).hasMinutes(minutes);
    }

    @Property
    void a_sayable_time_is_at_most_a_quarter_later_and_still_within_hours(@ForAll("hours") BusinessTime hours,
            @ForAll("starts") Instant start, @ForAll("durations") Duration duration) {
        var due = due(hours, start, duration);
        var said = SayableTime.notBefore(due, hours);
        assertThat(said).isBetween(due, due.plus(Duration.ofMinutes(15)));
        assertThat(isOpen(hours, said.minusNanos(1))).isTrue();
    }

    private static Instant due(BusinessTime hours, Instant start, Duration duration) {
        var due = hours.due(start, duration);
        Assume.that(due.isPresent());
        return due.get();
    }

    private static boolean isOpen(BusinessTime hours, Instant moment) {
        var wall = moment.atZone(hours.zone()).toLocalDateTime();
        int minute = wall.getHour() * 60 + wall.getMinute();
        return hours.hours().on(wall.toLocalDate()).stream()
                .anyMatch(opening -> opening.from() <= minute && minute < opening.to());
    }

    @Provide
    Arbitrary<BusinessTime> hours() {
        var zones = Arbitraries.of("Europe/Berlin", "America/New_York", "America/Santiago", "Australia/Lord_Howe",
                "Asia/Kathmandu", "Atlantic/Azores", "Africa/Casablanca", "UTC").map(ZoneId::of);
        var day = Arbitraries.integers().between(0, 1440).set().ofMinSize(0).ofMaxSize(8)
                .map(BusinessTimePropertyTest::openings);
        var dates = Arbitraries.integers().between(0, 400).map(i -> LocalDate.parse("2026-01-01").plusDays(i));
        var holidays = dates.set().ofMaxSize(20);
        return Combinators.combine(zones, day.list().ofSize(7), holidays).as((zone, days, closed) -> {
            var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
            for (var weekday : DayOfWeek.values()) {
                week.put(weekday, days.get(weekday.ordinal()));
            }
            var named = new TreeMap<LocalDate, String>();
            closed.forEach(date -> named.put(date, ""));
            return new BusinessTime(new BusinessHours(week, named), zone);
        });
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.integers().between(0, YEAR_IN_MINUTES).map(minute -> BEGIN.plusSeconds(minute * 60L));
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Arbitraries.integers().between(1, 4 * 24 * 60).map(Duration::ofMinutes);
    }

    /** Each two of the numbers in order begin and end one. */
    private static List<Opening> openings(java.util.Set<Integer> minutes) {
        var sorted = minutes.stream().sorted().toList();
        var openings = new ArrayList<Opening>();
        for (int i = 0; i + 1 < sorted.size(); i += 2) {
            openings.add(new Opening(sorted.get(i), sorted.get(i + 1)));
        }
        return openings;
    }
}
