package dev.afterword.survey.trigger.domain;

import java.util.List;

import dev.afterword.survey.survey.domain.Survey;

/**
 * What was decided for one interaction: a survey, or none and why.
 *
 * @param survey the survey to ask, or {@code null}
 * @param channels the ways to offer it, the most wanted first; the first by which the customer can be reached is taken
 * @param timing when, or {@code null} when no survey is asked
 * @param trigger key of the trigger that decided, or {@code null} when the caller or the default did
 * @param suppressedBecause a stable code when no survey is asked, else {@code null}
 */
public record Offer(Survey survey, List<Channel> channels, Timing timing, String trigger, String suppressedBecause) {

    public Offer {
        channels = List.copyOf(channels);
    }

    public static Offer suppress(String reason) {
        return new Offer(null, List.of(), null, null, reason);
    }

    public boolean isSuppressed() {
        return survey == null;
    }
}
