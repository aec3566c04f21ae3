package dev.afterword.survey.policy.domain;

import java.util.Map;

/**
 * How often, and when, a workspace may ask one customer.
 *
 * @param daysBetween at most one invitation in so many days, across all surveys; 0 for no limit
 * @param perYear at most so many invitations in 365 days
 * @param surveyRecontactDays survey key to the days before the same survey may be asked again
 * @param window when messages may be sent
 * @param expiresAfterDays how long an invitation can be answered, from when it is due
 * @param reminderAfterDays one reminder so many days after sending, when nothing was answered; {@code null} for none
 */
public record ContactPolicy(int daysBetween, int perYear, Map<String, Integer> surveyRecontactDays, SendWindow window,
        int expiresAfterDays, Integer reminderAfterDays) {

    /** What holds until a workspace says otherwise. */
    public static final ContactPolicy DEFAULT = new ContactPolicy(30, 6, Map.of(), SendWindow.DEFAULT, 30, null);

    public ContactPolicy {
        surveyRecontactDays = Map.copyOf(surveyRecontactDays);
    }
}
