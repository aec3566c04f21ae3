package dev.afterword.survey.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendWindowTest {

    private static final SendWindow NINE_TO_EIGHT = SendWindow.DEFAULT;
    private static final SendWindow WORKDAYS = new SendWindow(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0), LocalTime.of(17, 0));

    @ParameterizedTest
    @CsvSource({
            "Europe/Berlin,     2026-06-01T10:00:00+02:00, 2026-06-01T10:00:00+02:00", // inside: at once
            "Europe/Berlin,     2026-06-01T20:00:00+02:00, 2026-06-02T09:00:00+02:00", // the end is quiet already
            "Europe/Berlin,     2026-06-01T03:00:00+02:00, 2026-06-01T09:00:00+02:00",
            "Europe/Berlin,     2026-03-28T22:00:00+01:00, 2026-03-29T09:00:00+02:00", // the night has 23 hours
            "Europe/Berlin,     2026-10-24T22:00:00+02:00, 2026-10-25T09:00:00+01:00", // the night has 25 hours
            "America/New_York,  2026-03-07T22:00:00-05:00, 2026-03-08T09:00:00-04:00",
            "America/New_York,  2026-10-31T22:00:00-04:00, 2026-11-01T09:00:00-05:00",
            "Asia/Kolkata,      2026-06-01T16:00:00Z,      2026-06-02T09:00:00+05:30", // it is 21:30 there
            "Asia/Kolkata,      2026-06-01T04:00:00Z,      2026-06-01T09:30:00+05:30",
            "Pacific/Auckland,  2026-06-01T10:00:00Z,      2026-06-02T09:00:00+12:00", // 22:00 there
            "Pacific/Auckland,  2026-04-04T10:00:00Z,      2026-04-05T09:00:00+12:00", // summer time ends that night
            "America/St_Johns,  2026-06-01T23:00:00Z,      2026-06-02T09:00:00-02:30", // 20:30 there
            "America/St_Johns,  2026-01-15T12:00:00Z,      2026-01-15T09:00:00-03:30" })
    void a_message_waits_for_the_window_on_the_customers_wall(String zone, OffsetDateTime wished, OffsetDateTime due) {
        assertThat(NINE_TO_EIGHT.next(wished.toInstant(), ZoneId.of(zone))).isEqualTo(due.toInstant());
    }

    @Test
    void a_weekend_is_waited_for_as_well() {
        assertThat(WORKDAYS.next(Instant.parse("2026-06-05T15:00:00Z"), ZoneId.of("Europe/Berlin"))) // Friday, 17:00
                .isEqualTo(Instant.parse("2026-06-08T07:00:00Z"));
    }

    @Test
    void a_window_that_begins_in_the_missing_hour_opens_at_the_jump() {
        var nightShift = new SendWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 30), LocalTime.of(6, 0));
        assertThat(nightShift.next(Instant.parse("2026-03-29T00:30:00Z"), ZoneId.of("Europe/Berlin")))
                .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void a_window_within_the_missing_hour_does_not_open_that_day() {
        var halfHour = new SendWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 15), LocalTime.of(2, 45));
        assertThat(halfHour.next(Instant.parse("2026-03-29T00:30:00Z"), ZoneId.of("Europe/Berlin")))
                .isEqualTo(Instant.parse("2026-03-30T00:15:00Z"));
    }

    @Test
    void in_the_hour_that_comes_twice_the_window_may_open_twice() {
        var halfHour = new SendWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 0), LocalTime.of(2, 30));
        assertThat(halfHour.next(Instant.parse("2026-10-25T00:45:00Z"), ZoneId.of("Europe/Berlin"))) // 02:45, the first time
                .isEqualTo(Instant.parse("2026-10-25T01:00:00Z"));
    }

    @Test
    void midnight_ends_the_day() {
        var evening = new SendWindow(Set.of(DayOfWeek.SUNDAY), LocalTime.of(18, 0), LocalTime.MIDNIGHT);
        var utc = ZoneId.of("UTC");
        assertThat(evening.contains(Instant.parse("2026-06-07T23:59:59Z"), utc)).isTrue();
        assertThat(evening.contains(Instant.parse("2026-06-08T00:00:00Z"), utc)).isFalse();
    }

    @Test
    void a_window_without_a_day_or_an_end_is_none() {
        assertThatThrownBy(() -> new SendWindow(Set.of(), LocalTime.of(9, 0), LocalTime.of(10, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SendWindow(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(9, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
