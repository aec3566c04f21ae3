package dev.afterword.businesshours.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Business hours in a time zone: a business is open whenever its clock on the wall shows a time within an opening of that
 * day. Time is counted as it passes, so the hour that a clock skips in spring is none, and the one it shows twice in autumn
 * is two.
 */
public record BusinessTime(BusinessHours hours, ZoneId zone) {

    /** What lies further away is nothing to promise; and holidays without end cannot keep us searching. */
    public static final int MOST_DAYS = 400;

    /**
     * When so much business time has passed since {@code start}: within an opening or at its end. Empty when that is more than
     * {@value #MOST_DAYS} days away.
     *
     * @param businessTime not negative
     */
    public Optional<Instant> due(Instant start, Duration businessTime) {
        var left = businessTime;
        var first = LocalDate.ofInstant(start, zone);
        for (int i = 0; i < MOST_DAYS; i++) {
            for (var open : openOn(first.plusDays(i))) {
                var from = open.from().isAfter(start) ? open.from() : start;
                var usable = Duration.between(from, open.to());
                if (usable.isNegative() || usable.isZero()) {
                    continue; // over before the start
                }
                if (left.compareTo(usable) <= 0) {
                    return Optional.of(from.plus(left));
                }
                left = left.minus(usable);
            }
        }
        return Optional.empty();
    }

    /** How much business time there is from one moment to a later one; zero when it is not later. */
    public Duration between(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        var asked = new Span(from, to);
        var last = LocalDate.ofInstant(to, zone);
        return LocalDate.ofInstant(from, zone).datesUntil(last.plusDays(1))
                .flatMap(day -> openOn(day).stream())
                .flatMap(open -> open.intersect(asked).stream())
                .map(Span::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** When the business closes next, at {@code moment} or later, if it is open up to then; empty when it is closed. */
    Optional<Instant> closing(Instant moment) {
        return openOn(LocalDate.ofInstant(moment, zone)).stream()
                .filter(open -> !moment.isBefore(open.from()) && !moment.isAfter(open.to()))
                .map(Span::to)
                .findFirst();
    }

    /** In order; what touches is one. */
    private List<Span> openOn(LocalDate day) {
        var open = new ArrayList<Span>();
        for (var stretch : stretchesOf(day)) {
            var offset = zone.getRules().getOffset(stretch.from());
            for (var opening : hours.on(day)) {
                opening.within(stretch, day, offset).ifPresent(span -> append(open, span));
            }
        }
        return open;
    }

    private static void append(List<Span> open, Span span) {
        int last = open.size() - 1;
        if (last >= 0 && open.get(last).to().equals(span.from())) {
            open.set(last, new Span(open.get(last).from(), span.to()));
        } else {
            open.add(span);
        }
    }

    /** The day, cut where its clocks change: one stretch on all but a few days. None when the zone skipped that day. */
    private List<Span> stretchesOf(LocalDate day) {
        var stretches = new ArrayList<Span>(1);
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        for (var from = day.atStartOfDay(zone).toInstant(); from.isBefore(end);) {
            var change = zone.getRules().nextTransition(from);
            var to = change != null && change.getInstant().isBefore(end) ? change.getInstant() : end;
            stretches.add(new Span(from, to));
            from = to;
        }
        return stretches;
    }
}
