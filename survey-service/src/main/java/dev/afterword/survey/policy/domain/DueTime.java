package dev.afterword.survey.policy.domain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.afterword.survey.trigger.domain.Timing;

/**
 * When a message to one customer is due.
 *
 * @param window when messages may be sent
 * @param zone the customer's
 */
public record DueTime(SendWindow window, ZoneId zone) {

    private static final Set<DayOfWeek> BUSINESS_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** The first of these names that is a time zone, such as the customer's and the workspace's; else UTC. */
    public static ZoneId zone(String... names) {
        for (String name : names) {
            try {
                if (name != null) {
                    return ZoneId.of(name);
                }
            } catch (DateTimeException e) {
                continue; // a name that only a newer tzdata knows
            }
        }
        return ZoneOffset.UTC;
    }

    /**
     * @param occurredAt when the customer was served
     * @param promisedFor when an answer was promised for, or {@code null}
     * @param now nothing is due before
     */
    public Instant of(Timing timing, Instant occurredAt, Instant promisedFor, Instant now) {
        var wished = wished(timing, occurredAt, promisedFor);
        return window.next(wished.isBefore(now) ? now : wished, zone);
    }

    private Instant wished(Timing timing, Instant occurredAt, Instant promisedFor) {
        if (timing instanceof Timing.After after) {
            return occurredAt.plus(after.delay());
        }
        if (timing instanceof Timing.AfterPromise after) {
            return Optional.ofNullable(promisedFor).orElse(occurredAt).plus(after.delay());
        }
        return window.opening(nextBusinessDay(occurredAt.atZone(zone).toLocalDate()), zone);
    }

    /** The next working day on which the window opens; the next day on which it does, when it is for weekends alone. */
    private LocalDate nextBusinessDay(LocalDate day) {
        var open = EnumSet.copyOf(window.days());
        if (open.stream().anyMatch(BUSINESS_DAYS::contains)) {
            open.retainAll(BUSINESS_DAYS);
        }
        var next = day.plusDays(1);
        while (!open.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next;
    }
}
