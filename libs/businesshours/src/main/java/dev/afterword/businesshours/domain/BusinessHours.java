package dev.afterword.businesshours.domain;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a business answers its customers, as it would write it on its door.
 *
 * @param week the openings of each weekday, in order, none overlapping another; a weekday without any is closed
 * @param holidays days on which the business is closed whatever the weekday, with their names or {@code ""}
 */
public record BusinessHours(Map<DayOfWeek, List<Opening>> week, SortedMap<LocalDate, String> holidays) {

    /** Monday to Friday, 9 to 17 o'clock: what holds until a workspace says otherwise. */
    public static final BusinessHours USUAL = usual();

    public BusinessHours {
        var days = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            days.put(day, week.getOrDefault(day, List.of()).stream().sorted().toList());
        }
        week = Collections.unmodifiableMap(days);
        holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
    }

    /** In order; empty on a day when the business is closed. */
    public List<Opening> on(LocalDate day) {
        return holidays.containsKey(day) ? List.of() : week.get(day.getDayOfWeek());
    }

    private static BusinessHours usual() {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        for (var day = MONDAY; day.compareTo(FRIDAY) <= 0; day = day.plus(1)) {
            week.put(day, List.of(new Opening(9 * 60, 17 * 60)));
        }
        return new BusinessHours(week, new TreeMap<>());
    }
}
