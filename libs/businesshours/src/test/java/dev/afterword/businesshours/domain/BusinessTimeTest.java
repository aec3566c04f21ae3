package dev.afterword.businesshours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest(name = "{0} and {1} h of business time is {2}: {3}")
    @CsvSource({
            "2026-06-02T10:00, 4,    2026-06-02T14:00, Tuesday within the day",
            "2026-06-02T15:00, 4,    2026-06-03T11:00, the rest of Tuesday then Wednesday morning",
            "2026-06-02T13:00, 4,    2026-06-02T17:00, exactly up to closing",
            "2026-06-02T13:00, 4.25, 2026-06-03T09:15, a quarter past closing",
            "2026-06-02T17:00, 1,    2026-06-03T10:00, asked at closing",
            "2026-06-02T09:00, 8,    2026-06-02T17:00, asked at opening for a whole day",
            "2026-06-02T23:30, 2,    2026-06-03T11:00, at night",
            "2026-06-03T04:10, 2,    2026-06-03T11:00, before opening",
            "2026-06-05T16:00, 2,    2026-06-08T10:00, over a weekend",
            "2026-06-06T12:00, 0.25, 2026-06-08T09:15, on a Saturday",
            "2026-06-02T10:07, 40,   2026-06-09T10:07, a working week is seven days later" })
    void usual_hours_are_counted_as_one_would_on_the_fingers(LocalDateTime start, double hours, LocalDateTime due, String why) {
        assertThat(usual(BERLIN).due(at(start), hours(hours))).contains(at(due));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
            // Berlin, 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00.
            "Europe/Berlin,    2026-03-27T16:00:00+01:00, 2026-03-30T10:00:00+02:00, weekend of the change in spring",
            "Europe/Berlin,    2026-10-23T16:00:00+02:00, 2026-10-26T10:00:00+01:00, weekend of the change in autumn",
            "Europe/Berlin,    2026-03-28T23:00:00+01:00, 2026-03-30T11:00:00+02:00, the night itself in spring",
            // New York, 8 March 2026: 02:00 becomes 03:00. 1 November 2026: 02:00 becomes 01:00.
            "America/New_York, 2026-03-06T16:00:00-05:00, 2026-03-09T10:00:00-04:00, weekend of the change in spring",
            "America/New_York, 2026-10-30T16:00:00-04:00, 2026-11-02T10:00:00-05:00, weekend of the change in autumn",
            // In these weeks Europe has changed its clocks, and America has not.
            "America/New_York, 2026-10-26T21:00:00+01:00, 2026-10-27T10:00:00-04:00, asked from Europe between the changes" })
    void usual_hours_stay_by_the_clock_when_it_changes(ZoneId zone, OffsetDateTime start, OffsetDateTime due, String why) {
        assertThat(usual(zone).due(start.toInstant(), hours(2))).contains(due.toInstant());
    }

    @Test
    void an_hour_that_the_clock_skips_is_no_time_to_answer() {
        var allDay = new BusinessTime(everyDay(new Opening(0, 1440)), BERLIN);
        assertThat(allDay.due(instant("2026-03-29T00:00:00+01:00"), hours(4))).contains(instant("2026-03-29T05:00:00+02:00"));
        assertThat(allDay.between(instant("2026-03-29T00:00:00+01:00"), instant("2026-03-30T00:00:00+02:00"))).hasHours(23);
    }

    @Test
    void an_hour_that_the_clock_shows_twice_is_two_hours() {
        var allDay = new BusinessTime(everyDay(new Opening(0, 1440)), BERLIN);
        assertThat(allDay.due(instant("2026-10-25T00:00:00+02:00"), hours(4))).contains(instant("2026-10-25T03:00:00+01:00"));
        assertThat(allDay.between(instant("2026-10-25T00:00:00+02:00"), instant("2026-10-26T00:00:00+01:00"))).hasHours(25);
    }

    @Test
    void what_opens_in_the_skipped_hour_opens_when_it_is_over() {
        var early = new BusinessTime(everyDay(new Opening(2 * 60 + 30, 6 * 60)), NEW_YORK);
        assertThat(early.due(instant("2026-03-08T00:00:00-05:00"), hours(1))).contains(instant("2026-03-08T04:00:00-04:00"));
    }

    @Test
    void what_lies_within_the_skipped_hour_is_closed_that_day() {
        var early = new BusinessTime(everyDay(new Opening(2 * 60, 3 * 60)), NEW_YORK);
        assertThat(early.due(instant("2026-03-08T00:00:00-05:00"), hours(1))).contains(instant("2026-03-09T03:00:00-04:00"));
    }

    @Test
    void what_lies_within_the_repeated_hour_is_open_twice() {
        var early = new BusinessTime(everyDay(new Opening(60, 90)), NEW_YORK);
        assertThat(early.due(instant("2026-11-01T00:00:00-04:00"), hours(1))).contains(instant("2026-11-01T01:30:00-05:00"));
    }

    @Test
    void nights_are_two_openings_that_meet_at_midnight() {
        var night = new BusinessTime(everyDay(new Opening(0, 6 * 60), new Opening(22 * 60, 1440)), BERLIN);
        assertThat(night.due(instant("2026-06-02T23:00:00+02:00"), hours(1))).contains(instant("2026-06-03T00:00:00+02:00"));
        assertThat(night.due(instant("2026-06-02T23:00:00+02:00"), hours(8))).contains(instant("2026-06-03T23:00:00+02:00"));
    }

    @Test
    void a_day_may_have_several_openings() {
        var siesta = new BusinessTime(everyDay(new Opening(16 * 60, 20 * 60), new Opening(9 * 60, 13 * 60)), BERLIN);
        assertThat(siesta.due(instant("2026-06-02T12:00:00+02:00"), hours(2))).contains(instant("2026-06-02T17:00:00+02:00"));
    }

    @Test
    void holidays_are_closed() {
        var hours = new BusinessHours(BusinessHours.USUAL.week(), new TreeMap<>(Map.of(
                LocalDate.parse("2026-12-24"), "Christmas Eve", LocalDate.parse("2026-12-25"), "",
                LocalDate.parse("2026-12-26"), "a Saturday")));
        assertThat(new BusinessTime(hours, BERLIN).due(instant("2026-12-23T16:30:00+01:00"), hours(1)))
                .contains(instant("2026-12-28T09:30:00+01:00"));
    }

    @Test
    void where_midnight_itself_is_skipped_the_day_begins_at_one() {
        // Santiago, 6 September 2026: 00:00 becomes 01:00.
        var allDay = new BusinessTime(everyDay(new Opening(0, 1440)), ZoneId.of("America/Santiago"));
        assertThat(allDay.due(instant("2026-09-05T23:00:00-04:00"), hours(2))).contains(instant("2026-09-06T02:00:00-03:00"));
    }

    @Test
    void a_time_more_than_a_year_away_is_none() {
        var holidays = new TreeMap<LocalDate, String>();
        for (int i = 0; i < 1000; i++) {
            holidays.put(LocalDate.parse("2026-01-01").plusDays(i), "");
        }
        var away = new BusinessTime(new BusinessHours(BusinessHours.USUAL.week(), holidays), BERLIN);
        assertThat(away.due(instant("2026-01-01T12:00:00+01:00"), hours(1))).isEmpty();
    }

    @Test
    void business_time_between_leaves_out_nights_and_weekends() {
        assertThat(usual(BERLIN).between(at(LocalDateTime.parse("2026-06-05T15:00")),
                at(LocalDateTime.parse("2026-06-08T11:30")))).isEqualTo(hours(4.5));
        assertThat(usual(BERLIN).between(at(LocalDateTime.parse("2026-06-05T15:00")),
                at(LocalDateTime.parse("2026-06-05T11:30")))).isZero();
    }

    private static BusinessTime usual(ZoneId zone) {
        return new BusinessTime(BusinessHours.USUAL, zone);
    }

    private static BusinessHours everyDay(Opening... openings) {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(openings));
        }
        return new BusinessHours(week, new TreeMap<>());
    }

    private static Instant at(LocalDateTime berlin) {
        return berlin.atZone(BERLIN).toInstant();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Duration hours(double hours) {
        return Duration.ofMinutes(Math.round(hours * 60));
    }
}
