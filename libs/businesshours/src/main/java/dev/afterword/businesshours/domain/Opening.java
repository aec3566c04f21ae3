package dev.afterword.businesshours.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Part of a day in which the business answers, as a clock on its wall shows it.
 *
 * @param from minute of the day, 0 to 1439
 * @param to minute of the day behind the last one, at most 1440; later than {@code from}
 */
public record Opening(int from, int to) implements Comparable<Opening> {

    /** What a time must look like, as told to whoever sent another. */
    public static final String TIME = "must be a time of day such as 09:00; 24:00 is the end of the day";

    private static final int DAY = 24 * 60;
    private static final Pattern FORM = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");

    public Opening {
        if (from < 0 || to <= from || to > DAY) {
            throw new IllegalArgumentException("no part of a day: " + from + " to " + to);
        }
    }

    /** Minute of the day of a text such as {@code 09:00}. */
    public static Optional<Integer> minute(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3)))
                : Optional.empty();
    }

    /** The inverse of {@link #minute}. */
    public static String text(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    /** Whether they share a minute; to end when the other begins is no overlap. */
    public boolean overlaps(Opening other) {
        return from < other.to && other.from < to;
    }

    /** Its part of a stretch of time in which clocks do not change; empty when the stretch has nothing of it. */
    Optional<Span> within(Span stretch, LocalDate day, ZoneOffset offset) {
        return stretch.intersect(new Span(at(day, from, offset), at(day, to, offset)));
    }

    private static Instant at(LocalDate day, int minute, ZoneOffset offset) {
        return minute == DAY
                ? day.plusDays(1).atStartOfDay().toInstant(offset)
                : day.atTime(LocalTime.ofSecondOfDay(minute * 60L)).toInstant(offset);
    }

    @Override
    public int compareTo(Opening other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }
}
