package dev.afterword.scoring.recovery.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * By when somebody should have made it good, in business hours.
 *
 * @param withinHours how many, 1 to {@value #MOST_HOURS}
 * @param days on which the business works; never empty
 * @param opensMinute minute of the day at which it begins to
 * @param closesMinute minute of the day at which it stops, up to 1440; at least an hour later
 */
public record RecoveryPolicy(int withinHours, Set<DayOfWeek> days, int opensMinute, int closesMinute) {

    /** Monday to Friday from 9 to 17 o'clock, within 8 hours: what holds until a workspace says otherwise. */
    public static final RecoveryPolicy USUAL = new RecoveryPolicy(8,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 9 * 60, 17 * 60);

    public static final int MOST_HOURS = 240;

    /** A clock that skips an hour could leave nothing of a shorter day. */
    public static final int SHORTEST_DAY = 60;

    private static final int DAY = 24 * 60;

    public RecoveryPolicy {
        if (withinHours < 1 || withinHours > MOST_HOURS || days.isEmpty() || opensMinute < 0 || closesMinute > DAY
                || closesMinute - opensMinute < SHORTEST_DAY) {
            throw new IllegalArgumentException("no business hours: %d hours on %s from %d to %d"
                    .formatted(withinHours, days, opensMinute, closesMinute));
        }
        days = Set.copyOf(days);
    }

    /**
     * When so much business time has passed since {@code start}. Time is counted as it passes: the hour that a clock skips in
     * spring is none, and the one it shows twice in autumn is two.
     */
    public Instant dueAfter(Instant start, ZoneId zone) {
        var left = Duration.ofHours(withinHours);
        for (var day = LocalDate.ofInstant(start, zone);; day = day.plusDays(1)) {
            if (!days.contains(day.getDayOfWeek())) {
                continue;
            }
            var opens = at(day, opensMinute, zone);
            var from = opens.isAfter(start) ? opens : start;
            var usable = Duration.between(from, at(day, closesMinute, zone));
            if (usable.compareTo(left) >= 0) {
                return from.plus(left);
            }
            if (!usable.isNegative()) {
                left = left.minus(usable);
            }
        }
    }

    private static Instant at(LocalDate day, int minute, ZoneId zone) {
        LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
        var change = zone.getRules().getTransition(local);
        // A time that the clock skips is the moment at which it does.
        return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
    }
}
