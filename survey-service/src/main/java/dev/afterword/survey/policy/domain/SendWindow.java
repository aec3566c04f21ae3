package dev.afterword.survey.policy.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When customers may be written to, by the clock on their wall; the rest are quiet hours.
 *
 * @param days not empty
 * @param from the first minute, whole minutes
 * @param to the first minute that is quiet again; later than {@code from}, or midnight for the end of the day
 */
public record SendWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    /** Every day from nine to eight. */
    public static final SendWindow DEFAULT = new SendWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0),
            LocalTime.of(20, 0));

    /** More than a week: a zone may leave out a day or skip the window when its clocks change. */
    private static final int DAYS_TO_LOOK = 22;

    public SendWindow {
        if (days.isEmpty() || !isEndOfDay(to) && !to.isAfter(from)) {
            throw new IllegalArgumentException("a send window needs a day, and an end after its beginning");
        }
        days = Set.copyOf(days);
    }

    public boolean contains(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        var time = local.toLocalTime();
        return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && (isEndOfDay(to) || time.isBefore(to));
    }

    /** The first moment inside the window that is not before the wished one. */
    public Instant next(Instant wished, ZoneId zone) {
        return contains(wished, zone) ? wished : opening(wished, wished.atZone(zone).toLocalDate(), zone);
    }

    /** The first time that the window opens on this day or later. */
    public Instant opening(LocalDate day, ZoneId zone) {
        return opening(Instant.MIN, day, zone);
    }

    private Instant opening(Instant notBefore, LocalDate firstDay, ZoneId zone) {
        return Stream.iterate(firstDay, day -> day.plusDays(1)).limit(DAYS_TO_LOOK)
                .flatMap(day -> openings(day, zone).filter(instant -> !instant.isBefore(notBefore)).min(Instant::compareTo)
                        .stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the window " + this + " never opens in " + zone));
    }

    /** Where the clocks jump, the window may open at the jump; where an hour comes twice, it may open twice. */
    private Stream<Instant> openings(LocalDate day, ZoneId zone) {
        var rules = zone.getRules();
        var atFrom = rules.getValidOffsets(day.atTime(from)).stream().map(day.atTime(from)::toInstant);
        return Stream.concat(atFrom, change(day, zone).map(ZoneOffsetTransition::getInstant).stream())
                .filter(instant -> instant.atZone(zone).toLocalDate().equals(day) && contains(instant, zone));
    }

    private static Optional<ZoneOffsetTransition> change(LocalDate day, ZoneId zone) {
        var begin = day.atStartOfDay(zone).toInstant();
        return Optional.ofNullable(zone.getRules().nextTransition(begin.minusSeconds(1)))
                .filter(change -> change.getInstant().isBefore(day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static boolean isEndOfDay(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT);
    }
}
