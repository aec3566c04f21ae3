package dev.afterword.feedback.interaction.domain;

import java.time.Instant;
import java.util.Map;

/**
 * An interaction as the caller tells it, checked.
 *
 * @param touchpoint key of an existing touchpoint
 * @param sourceId the caller's own id, unique at that touchpoint; or {@code null}
 * @param occurredAt when the customer was served, to the microsecond
 * @param customer {@link Customer#UNKNOWN} when not told
 * @param agent {@link Agent#UNKNOWN} when not told
 * @param channel the caller's own word for the way in, or {@code null}
 * @param properties the caller's own facts, at most 50; never {@code null}
 * @param survey how to ask
 * @param surveyKey which survey to ask, or {@code null} to leave it to the triggers
 */
public record Details(
        String touchpoint,
        String sourceId,
        Instant occurredAt,
        Customer customer,
        Agent agent,
        String channel,
        Map<String, String> properties,
        SurveyChoice survey,
        String surveyKey) {
}
