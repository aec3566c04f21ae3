package dev.afterword.survey.policy.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The invitations that a customer has had within {@link FrequencyRules#LOOK_BACK}.
 *
 * @param inYear how many in the last 365 days
 * @param lastBySurvey survey key to when it was last asked
 */
public record CustomerHistory(int inYear, Map<String, Instant> lastBySurvey) {

    /** Of somebody who was never asked. */
    public static final CustomerHistory NONE = new CustomerHistory(0, Map.of());

    public CustomerHistory {
        lastBySurvey = Map.copyOf(lastBySurvey);
    }

    /** After one more. */
    public CustomerHistory and(String survey, Instant invitedAt) {
        return and(1, survey, invitedAt);
    }

    /** After some more of one survey. @param last when the last of them was */
    public CustomerHistory and(int more, String survey, Instant last) {
        var bySurvey = new HashMap<>(lastBySurvey);
        bySurvey.merge(survey, last, (one, other) -> one.isAfter(other) ? one : other);
        return new CustomerHistory(inYear + more, bySurvey);
    }
}
