package dev.afterword.businesshours;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.afterword.businesshours.domain.BusinessHours;

/** What clients see of business hours, with every weekday; its field names are public API of every service that has any. */
public record BusinessHoursAnswer(Map<String, List<Opening>> week, List<Holiday> holidays) {

    /** @param to {@code 24:00} for the end of the day */
    public record Opening(String from, String to) {

        static Opening of(dev.afterword.businesshours.domain.Opening opening) {
            return new Opening(dev.afterword.businesshours.domain.Opening.text(opening.from()),
                    dev.afterword.businesshours.domain.Opening.text(opening.to()));
        }
    }

    /** @param name {@code null} when none was given */
    public record Holiday(LocalDate date, String name) {

        static Holiday of(Map.Entry<LocalDate, String> holiday) {
            return new Holiday(holiday.getKey(), holiday.getValue().isEmpty() ? null : holiday.getValue());
        }
    }

    public static BusinessHoursAnswer of(BusinessHours hours) {
        var week = new LinkedHashMap<String, List<Opening>>();
        hours.week().forEach(
                (day, openings) -> week.put(BusinessHoursFields.wireName(day), openings.stream().map(Opening::of).toList()));
        return new BusinessHoursAnswer(week, hours.holidays().entrySet().stream().map(Holiday::of).toList());
    }
}
