package dev.afterword.businesshours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayableTimeTest {

    /** Wednesdays only, up to five to five. */
    private static final BusinessHours HOURS = new BusinessHours(
            Map.of(DayOfWeek.WEDNESDAY, List.of(new Opening(540, 16 * 60 + 55))), new TreeMap<>());

    @ParameterizedTest(name = "{0} is said as {1}")
    @CsvSource({
            "2026-06-03T11:00:00+02:00,        2026-06-03T11:00:00+02:00",
            "2026-06-03T11:00:00.000001+02:00, 2026-06-03T11:15:00+02:00",
            "2026-06-03T11:07:12+02:00,        2026-06-03T11:15:00+02:00",
            "2026-06-03T11:59:59.999999+02:00, 2026-06-03T12:00:00+02:00",
            "2026-06-03T16:47:00+02:00,        2026-06-03T16:55:00+02:00",
            "2026-06-03T16:55:00+02:00,        2026-06-03T16:55:00+02:00" })
    void a_time_is_the_next_quarter_but_never_past_closing(OffsetDateTime exact, OffsetDateTime said) {
        var hours = new BusinessTime(HOURS, ZoneId.of("Europe/Berlin"));
        assertThat(SayableTime.notBefore(exact.toInstant(), hours)).isEqualTo(said.toInstant());
    }

    @ParameterizedTest
    @CsvSource({
            // Kathmandu is 5 hours and 45 minutes ahead of UTC, St. John's two and a half behind it in summer.
            "Asia/Kathmandu,   2026-06-03T11:07:00+05:45, 2026-06-03T11:15:00+05:45",
            "America/St_Johns, 2026-06-03T11:31:00-02:30, 2026-06-03T11:45:00-02:30" })
    void the_quarter_is_that_of_the_clock_on_the_wall(ZoneId zone, OffsetDateTime exact, OffsetDateTime said) {
        assertThat(SayableTime.notBefore(exact.toInstant(), new BusinessTime(HOURS, zone))).isEqualTo(said.toInstant());
    }
}
