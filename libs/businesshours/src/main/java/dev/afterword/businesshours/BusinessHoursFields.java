package dev.afterword.businesshours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.afterword.businesshours.domain.BusinessHours;
import dev.afterword.businesshours.domain.Opening;
import dev.afterword.web.json.JsonFields;

/** Reads business hours as {@link BusinessHoursAnswer} shows them, and names everything that is wrong with them. */
public final class BusinessHoursFields {

    static final int MAX_OPENINGS = 4;
    static final int MAX_HOLIDAYS = 1000;

    private static final int MAX_NAME = 100;
    private static final int MAX_TIME = 5;

    private BusinessHoursFields() {
    }

    /** From the fields {@code week} and {@code holidays}; of no meaning once something about them was wrong. */
    public static BusinessHours read(JsonFields fields) {
        return new BusinessHours(week(fields), holidays(fields));
    }

    static String wireName(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static Map<DayOfWeek, List<Opening>> week(JsonFields fields) {
        var weekFields = fields.requiredObject("week");
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        boolean open = !fields.has("week");
        for (var day : DayOfWeek.values()) {
            var items = weekFields.objects(wireName(day), MAX_OPENINGS);
            open |= !items.isEmpty();
            week.put(day, openings(items));
        }
        fields.check(open, fields.at("week"), "must be open at some time; who never answers can promise nothing");
        return week;
    }

    private static List<Opening> openings(List<JsonFields> items) {
        var openings = new ArrayList<Opening>();
        for (var item : items) {
            opening(item).ifPresent(opening -> {
                item.check(openings.stream().noneMatch(opening::overlaps), item.at("from"),
                        "must not overlap another opening of the same day");
                openings.add(opening);
            });
        }
        return openings;
    }

    private static Optional<Opening> opening(JsonFields item) {
        var from = minute(item, "from");
        var to = minute(item, "to");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        boolean inOrder = from.get() < to.get();
        item.check(inOrder, item.at("to"), "must be later than from; a night is two openings, to 24:00 and from 00:00");
        return inOrder ? Optional.of(new Opening(from.get(), to.get())) : Optional.empty();
    }

    private static Optional<Integer> minute(JsonFields item, String name) {
        var text = Optional.ofNullable(item.requiredText(name, MAX_TIME));
        var minute = text.flatMap(Opening::minute);
        item.check(text.isEmpty() || minute.isPresent(), item.at(name), Opening.TIME);
        return minute;
    }

    private static SortedMap<LocalDate, String> holidays(JsonFields fields) {
        var holidays = new TreeMap<LocalDate, String>();
        for (var item : fields.objects("holidays", MAX_HOLIDAYS)) {
            var date = item.requiredDate("date");
            var name = item.text("name", MAX_NAME);
            if (date != null) {
                item.check(!holidays.containsKey(date), item.at("date"), "must not be there twice");
                holidays.put(date, name == null ? "" : name);
            }
        }
        return holidays;
    }
}
