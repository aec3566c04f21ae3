package dev.afterword.survey.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SendWindowPropertyTest {

    private static final long BEGIN = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
    private static final long END = Instant.parse("2030-01-01T00:00:00Z").getEpochSecond();

    @Property(tries = 400)
    void a_due_time_is_never_before_the_wish_always_inside_the_window_and_the_earliest_such(
            @ForAll("windows") SendWindow window, @ForAll("zones") ZoneId zone, @ForAll("times") Instant wished) {
        var due = window.next(wished, zone);
        assertThat(due).isAfterOrEqualTo(wished);
        assertThat(window.contains(due, zone)).isTrue();
        // Windows and changes of the clock begin at whole minutes, so looking at each of them finds any earlier one.
        for (var minute = wished; minute.isBefore(due); minute = minute.truncatedTo(ChronoUnit.MINUTES)
                .plus(Duration.ofMinutes(1))) {
            assertThat(window.contains(minute, zone)).as(minute.toString()).isFalse();
        }
    }

    @Provide
    Arbitrary<SendWindow> windows() {
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        return Combinators.combine(days, Arbitraries.integers().between(0, 1438), Arbitraries.integers().between(1, 1440))
                .as((on, from, length) -> new SendWindow(on, time(from), time(Math.min(1440, from + length))));
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % 1440 * 60L);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "America/St_Johns",
                "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Chatham", "America/Santiago", "Asia/Beirut", "UTC")
                .map(ZoneId::of);
    }

    /** Most of them near a change of the clock somewhere. */
    @Provide
    Arbitrary<Instant> times() {
        var changes = zones().flatMap(zone -> Arbitraries.longs().between(BEGIN, END).map(second -> {
            var change = zone.getRules().nextTransition(Instant.ofEpochSecond(second));
            return change == null ? Instant.ofEpochSecond(second) : change.getInstant();
        }));
        return Combinators.combine(changes, Arbitraries.longs().between(-172_800, 172_800))
                .as((change, seconds) -> change.plusSeconds(seconds));
    }
}
