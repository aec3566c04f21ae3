package dev.afterword.survey.invitation.domain;

import dev.afterword.survey.survey.domain.Survey;

/**
 * What was decided for one interaction: a survey, or none and why.
 *
 * @param survey the survey to ask, or {@code null}
 * @param suppressedBecause a stable code when no survey is asked, else {@code null}
 */
public record Offer(Survey survey, String suppressedBecause) {

    static Offer ask(Survey survey) {
        return new Offer(survey, null);
    }

    static Offer suppress(String reason) {
        return new Offer(null, reason);
    }

    public boolean isSuppressed() {
        return survey == null;
    }
}
