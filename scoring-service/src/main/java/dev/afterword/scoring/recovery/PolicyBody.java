package dev.afterword.scoring.recovery;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.afterword.scoring.recovery.domain.RecoveryPolicy;
import dev.afterword.web.json.JsonFields;

/**
 * How a policy looks in the API, both ways.
 *
 * @param from {@code 09:00}, and {@code to} alike, up to {@code 24:00}
 */
public record PolicyBody(int withinBusinessHours, List<String> days, String from, String to) {

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");
    private static final String MUST_BE_TIME = "must be a time of day such as 09:00; 24:00 is the end of the day";
    private static final Set<String> DAYS = Arrays.stream(DayOfWeek.values()).map(PolicyBody::wireName)
            .collect(Collectors.toSet());

    static PolicyBody of(RecoveryPolicy policy) {
        return new PolicyBody(policy.withinHours(), policy.days().stream().sorted().map(PolicyBody::wireName).toList(),
                time(policy.opensMinute()), time(policy.closesMinute()));
    }

    /** @throws dev.afterword.web.problem.ProblemException 400 or 422 */
    static RecoveryPolicy read(byte[] body) {
        var fields = JsonFields.of(body);
        var hours = fields.requiredInteger("within_business_hours", 1, RecoveryPolicy.MOST_HOURS);
        var days = fields.texts("days", DAYS.size(), DAYS::contains, "must be a day of the week, such as monday");
        fields.check(!days.isEmpty(), fields.at("days"), "must name at least one day");
        var from = fields.requiredText("from", 5, TIME, MUST_BE_TIME);
        var to = fields.requiredText("to", 5, TIME, MUST_BE_TIME);
        if (from != null && to != null) {
            fields.check(minute(to) - minute(from) >= RecoveryPolicy.SHORTEST_DAY, fields.at("to"),
                    "must be at least an hour later than from");
        }
        fields.throwIfInvalid();
        return new RecoveryPolicy(hours, days.stream().map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet()), minute(from), minute(to));
    }

    private static String wireName(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static int minute(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
