package dev.afterword.scoring.recovery.domain;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.afterword.businesshours.domain.BusinessHours;
import dev.afterword.businesshours.domain.Opening;

class RecoveryPolicyTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final RecoveryPolicy ROUND_THE_CLOCK = new RecoveryPolicy(24, each(EnumSet.allOf(DayOfWeek.class), 0, 1440));

    @ParameterizedTest
    @CsvSource({
            "2026-03-02T08:00:00Z, 2026-03-02T16:00:00Z", // Monday 9:00 to the end of that day
            "2026-03-02T09:30:00Z, 2026-03-03T09:30:00Z", // half past ten to half past ten
            "2026-03-02T05:00:00Z, 2026-03-02T16:00:00Z", // before it opens
            "2026-03-06T15:00:00Z, 2026-03-09T15:00:00Z", // Friday 16:00, seven hours are left for Monday
            "2026-03-07T12:00:00Z, 2026-03-09T16:00:00Z", // a Saturday
            "2026-03-27T15:00:00Z, 2026-03-30T14:00:00Z", // over the weekend on which the clock goes forward
            "2026-10-23T14:00:00Z, 2026-10-26T15:00:00Z" // and on which it goes back
    })
    void eight_business_hours_pass_while_the_business_is_open(Instant start, Instant due) {
        assertThat(RecoveryPolicy.USUAL.dueAfter(start, BERLIN)).isEqualTo(due);
    }

    @Test
    void who_never_closes_counts_time_as_it_passes_also_when_clocks_change() {
        assertThat(ROUND_THE_CLOCK.dueAfter(Instant.parse("2026-03-28T12:00:00Z"), BERLIN))
                .isEqualTo("2026-03-29T12:00:00Z");
        assertThat(ROUND_THE_CLOCK.dueAfter(Instant.parse("2026-10-24T12:00:00Z"), BERLIN))
                .isEqualTo("2026-10-25T12:00:00Z");
    }

    @Test
    void the_hour_that_the_clock_skips_is_none() {
        var night = new RecoveryPolicy(2, each(Set.of(DayOfWeek.SUNDAY), 120, 240)); // 2 to 4 o'clock, of which 2 to 3 is not
        assertThat(night.dueAfter(Instant.parse("2026-03-28T12:00:00Z"), BERLIN)).isEqualTo("2026-04-05T01:00:00Z");
    }

    @Test
    void hours_in_which_nobody_could_answer_are_refused() {
        var start = Instant.parse("2026-03-02T08:00:00Z");
        var hourAWeek = new RecoveryPolicy(240, each(Set.of(DayOfWeek.MONDAY), 600, 660));
        assertThat(hourAWeek.isEverDueAfter(start, BERLIN)).isFalse();
        assertThat(hourAWeek.dueAfter(start, BERLIN)).isEqualTo(start.plus(Duration.ofDays(400)));
        assertThat(RecoveryPolicy.USUAL.isEverDueAfter(start, BERLIN)).isTrue();
        assertThatThrownBy(() -> new RecoveryPolicy(0, BusinessHours.USUAL)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BusinessHours each(Set<DayOfWeek> days, int from, int to) {
        return new BusinessHours(days.stream().collect(toMap(day -> day, day -> List.of(new Opening(from, to)))),
                new TreeMap<>());
    }
}
