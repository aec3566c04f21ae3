package dev.afterword.survey.policy;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.afterword.survey.policy.domain.ContactPolicy;
import dev.afterword.survey.policy.domain.SendWindow;

/** A contact policy as the client sees it, and as it is kept; its field names are the public API. */
record ContactPolicyAnswer(int daysBetweenInvitations, int invitationsPerYear, List<Recontact> surveyRecontact,
        Window sendWindow, int expiresAfterDays, Integer reminderAfterDays) {

    private static final String END_OF_DAY = "24:00";

    record Recontact(String survey, int days) {
    }

    record Window(List<String> days, String from, String to) {
    }

    static ContactPolicyAnswer of(ContactPolicy policy) {
        var window = policy.window();
        return new ContactPolicyAnswer(policy.daysBetween(), policy.perYear(), recontact(policy),
                new Window(window.days().stream().sorted().map(ContactPolicyAnswer::name).toList(), window.from().toString(),
                        window.to().equals(LocalTime.MIDNIGHT) ? END_OF_DAY : window.to().toString()),
                policy.expiresAfterDays(), policy.reminderAfterDays());
    }

    ContactPolicy policy() {
        return new ContactPolicy(daysBetweenInvitations, invitationsPerYear,
                surveyRecontact.stream().collect(toUnmodifiableMap(Recontact::survey, Recontact::days)),
                new SendWindow(sendWindow.days().stream().map(ContactPolicyAnswer::day).collect(toUnmodifiableSet()),
                        LocalTime.parse(sendWindow.from()), end(sendWindow.to())),
                expiresAfterDays, reminderAfterDays);
    }

    private static List<Recontact> recontact(ContactPolicy policy) {
        return policy.surveyRecontactDays().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(survey -> new Recontact(survey.getKey(), survey.getValue())).toList();
    }

    static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    static DayOfWeek day(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** @param to from 00:01 to 24:00 */
    static LocalTime end(String to) {
        return to.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(to);
    }
}
