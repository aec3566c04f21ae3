package dev.afterword.survey.policy;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.afterword.survey.policy.domain.ContactPolicy;
import dev.afterword.survey.policy.domain.SendWindow;
import dev.afterword.web.json.JsonFields;

/** Reads the body of {@code PUT /v1/contact-policy}; what it leaves out is as by default. */
final class ContactPolicyBody {

    private static final Pattern BEGIN = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern END = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");
    private static final int MAX_KEY = 63;
    private static final Set<String> DAYS = Arrays.stream(DayOfWeek.values()).map(ContactPolicyAnswer::name)
            .collect(toUnmodifiableSet());
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_SURVEYS = 200;

    private ContactPolicyBody() {
    }

    static ContactPolicy read(byte[] body) {
        var fields = JsonFields.of(body);
        var base = ContactPolicy.DEFAULT;
        var between = fields.integer("days_between_invitations", 0, MOST_DAYS);
        var perYear = fields.integer("invitations_per_year", 0, 10_000);
        var recontact = recontactDays(fields);
        var window = fields.object("send_window");
        boolean hasWindow = fields.has("send_window");
        var days = window.texts("days", 7, DAYS::contains, "must be one of monday to sunday");
        var from = window.text("from", 5, BEGIN, "must be a time from 00:00 to 23:59");
        var to = window.text("to", 5, END, "must be a time from 00:01 to 24:00");
        boolean ordered = from == null || to == null || to.compareTo(from) > 0;
        fields.check(ordered, window.at("to"), "must be later than from; a window does not go beyond midnight");
        if (hasWindow) {
            fields.check(!days.isEmpty() || !window.has("days"), window.at("days"), "must have at least one day");
            fields.check(window.has("from") == window.has("to"), window.at(window.has("from") ? "to" : "from"),
                    "is required beside the other end");
        }
        var expires = fields.integer("expires_after_days", 1, 365);
        var reminder = fields.integer("reminder_after_days", 1, 90);
        int expiresAfter = Optional.ofNullable(expires).orElse(base.expiresAfterDays());
        fields.check(reminder == null || reminder < expiresAfter, fields.at("reminder_after_days"),
                "must be less than expires_after_days, which is " + expiresAfter);
        fields.throwIfInvalid();
        return new ContactPolicy(Optional.ofNullable(between).orElse(base.daysBetween()),
                Optional.ofNullable(perYear).orElse(base.perYear()), recontact,
                new SendWindow(
                        days.isEmpty() ? base.window().days()
                                : days.stream().map(ContactPolicyAnswer::day).collect(toUnmodifiableSet()),
                        from == null ? base.window().from() : LocalTime.parse(from),
                        to == null ? base.window().to() : ContactPolicyAnswer.end(to)),
                expiresAfter, reminder);
    }

    private static Map<String, Integer> recontactDays(JsonFields fields) {
        var map = new HashMap<String, Integer>();
        for (var survey : fields.objects("survey_recontact", MOST_SURVEYS)) {
            var key = survey.requiredText("survey", MAX_KEY);
            var days = survey.requiredInteger("days", 0, MOST_DAYS);
            if (key != null && days != null) {
                survey.check(map.put(key, days) == null, survey.at("survey"), "is named twice");
            }
        }
        return map;
    }
}
