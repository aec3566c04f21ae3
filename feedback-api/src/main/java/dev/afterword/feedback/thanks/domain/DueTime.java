package dev.afterword.feedback.thanks.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A point in time as one tells it to a person, in words and forms of the Unicode locale data.
 *
 * @param day seen from the person's own today
 * @param weekday such as {@code Tuesday}
 * @param date with the weekday and without the year, such as {@code Tuesday, November 24}
 * @param time to the minute, such as {@code 11:00 AM}; never broken over two lines
 * @param zone name of the person's time zone when its clocks show something else than the workspace's at that time; otherwise
 *        {@code null}
 */
public record DueTime(Day day, String weekday, String date, String time, String zone) {

    /** The year with what ties it to the rest: {@code , y} · {@code 'de' y} · {@code y年}. */
    private static final Pattern YEAR = Pattern.compile("[\\s,،]*('de'\\s*)?y+年?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u202f]+");
    private static final String NO_BREAK = "\u00a0";

    /** The days that have a word of their own. */
    public enum Day {
        TODAY,
        TOMORROW,
        OTHER
    }

    /**
     * @param now decides what today is
     * @param person where the person is told the time
     * @param workspace where the time was promised
     */
    public static DueTime of(Instant due, Instant now, ZoneId person, ZoneId workspace, Locale locale) {
        ZonedDateTime local = due.atZone(person);
        boolean sameClocks = person.getRules().getOffset(due).equals(workspace.getRules().getOffset(due));
        return new DueTime(day(local.toLocalDate(), LocalDate.ofInstant(now, person)),
                DateTimeFormatter.ofPattern("EEEE", locale).format(local),
                dateWithoutYear(locale).format(local),
                SPACES.matcher(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(local))
                        .replaceAll(NO_BREAK),
                sameClocks ? null : person.getDisplayName(TextStyle.FULL, locale));
    }

    private static Day day(LocalDate due, LocalDate today) {
        if (due.equals(today)) {
            return Day.TODAY;
        }
        return due.equals(today.plusDays(1)) ? Day.TOMORROW : Day.OTHER;
    }

    private static DateTimeFormatter dateWithoutYear(Locale locale) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.FULL, null,
                IsoChronology.INSTANCE, locale);
        return DateTimeFormatter.ofPattern(YEAR.matcher(pattern).replaceAll(""), locale);
    }
}
