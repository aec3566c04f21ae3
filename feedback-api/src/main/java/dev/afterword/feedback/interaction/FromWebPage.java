package dev.afterword.feedback.interaction;

import static dev.afterword.feedback.interaction.domain.Timing.CLOCK_SKEW;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import dev.afterword.feedback.interaction.domain.Agent;
import dev.afterword.feedback.interaction.domain.Details;
import dev.afterword.feedback.interaction.domain.SurveyChoice;
import dev.afterword.web.json.JsonFields;
import dev.afterword.web.key.Caller;

/**
 * What a request with a publishable key may not say. The key stands in a web page, so its sender can be anybody:
 * <ul>
 * <li>{@code agent} could make up bad ratings for a named colleague.
 * <li>{@code survey_key} could open a survey that is meant for others, such as one not announced yet.
 * <li>{@code survey: sms} could have us send text messages, at our cost, to numbers that earn by receiving them. Mails are
 * free, and held back by the contact policy and the rate limits.
 * <li>{@code occurred_at} could rewrite past weeks, or break promises by the hundred that were never due. A page that was
 * offline needs a day.
 * </ul>
 * The rest is taken for what it is: the claim of whoever fills in a form.
 */
final class FromWebPage {

    private static final Duration OFFLINE = Duration.ofDays(1);
    private static final String REASON = " with a publishable key: anybody can read it from the page";

    private FromWebPage() {
    }

    /** Names what is refused beside everything else that is wrong. */
    static void check(JsonFields fields, Details details, Instant now) {
        fields.check(details.agent().equals(Agent.UNKNOWN), fields.at("agent"), "cannot be told" + REASON);
        fields.check(details.surveyKey() == null, fields.at("survey_key"), "cannot be chosen" + REASON);
        fields.check(details.survey() != SurveyChoice.SMS, fields.at("survey"), "cannot be sms" + REASON);
        fields.check(!details.occurredAt().isBefore(now.minus(OFFLINE).minus(CLOCK_SKEW)), fields.at("occurred_at"),
                "must not be longer ago than a day" + REASON);
    }

    /**
     * Within what an {@code Idempotency-Key} counts. A publishable key has its own: in the workspace's, anybody could use up
     * the keys that its servers will send, or ask for the answer that one of them got.
     */
    static UUID idempotencyScope(Caller caller) {
        return caller.isPublishable() ? caller.keyId() : caller.workspace();
    }
}
