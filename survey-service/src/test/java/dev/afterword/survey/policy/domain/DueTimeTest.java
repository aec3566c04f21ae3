package dev.afterword.survey.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.afterword.survey.trigger.domain.Timing;

class DueTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");

    private final DueTime dueTime = new DueTime(SendWindow.DEFAULT, BERLIN);

    @Test
    void a_delay_counts_from_the_interaction() {
        assertThat(dueTime.of(new Timing.After(Duration.ofHours(2)), NOON, null, NOON)).isEqualTo(NOON.plusSeconds(7200));
        assertThat(dueTime.of(new Timing.After(Duration.ofHours(9)), NOON, null, NOON))
                .isEqualTo(Instant.parse("2026-06-02T07:00:00Z"));
    }

    @Test
    void nothing_is_due_in_the_past() {
        var later = NOON.plus(Duration.ofDays(3));
        assertThat(dueTime.of(Timing.IMMEDIATELY, NOON, null, later)).isEqualTo(later);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-06-01T10:00:00+02:00, 2026-06-02T09:00:00+02:00", // Monday
            "2026-06-05T10:00:00+02:00, 2026-06-08T09:00:00+02:00", // Friday: on Monday
            "2026-06-06T10:00:00+02:00, 2026-06-08T09:00:00+02:00",
            "2026-03-27T23:30:00+01:00, 2026-03-30T09:00:00+02:00", // the clocks change in between
            "2026-10-23T23:30:00+02:00, 2026-10-26T09:00:00+01:00" })
    void the_next_business_morning_is_when_the_window_opens_on_a_working_day(OffsetDateTime occurred, OffsetDateTime due) {
        assertThat(dueTime.of(new Timing.NextBusinessMorning(), occurred.toInstant(), null, occurred.toInstant()))
                .isEqualTo(due.toInstant());
    }

    @Test
    void a_window_for_weekends_has_its_mornings_there() {
        var weekends = new SendWindow(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.of(10, 0),
                LocalTime.of(12, 0));
        assertThat(new DueTime(weekends, BERLIN).of(new Timing.NextBusinessMorning(), NOON, null, NOON))
                .isEqualTo(Instant.parse("2026-06-06T08:00:00Z"));
    }

    @Test
    void a_promise_is_waited_for() {
        var promised = NOON.plus(Duration.ofHours(3));
        assertThat(dueTime.of(new Timing.AfterPromise(Duration.ofHours(1)), NOON, promised, NOON))
                .isEqualTo(promised.plusSeconds(3600));
        assertThat(dueTime.of(new Timing.AfterPromise(Duration.ofHours(1)), NOON, null, NOON))
                .isEqualTo(NOON.plusSeconds(3600));
    }

    @Test
    void the_customers_zone_comes_before_the_workspaces() {
        assertThat(DueTime.zone("Asia/Kolkata", "Europe/Berlin")).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(DueTime.zone(null, "Europe/Berlin")).isEqualTo(BERLIN);
        assertThat(DueTime.zone("Mars/Olympus", "Europe/Berlin")).isEqualTo(BERLIN);
        assertThat(DueTime.zone(null, null)).isEqualTo(ZoneOffset.UTC);
    }
}
