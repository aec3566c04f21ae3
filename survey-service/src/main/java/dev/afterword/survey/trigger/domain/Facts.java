package dev.afterword.survey.trigger.domain;

import java.util.Map;
import java.util.UUID;

/**
 * What triggers look at.
 *
 * @param interactionId {@code null} while it is only thought of; then it is in every sample
 * @param touchpoint its key
 * @param kind of the touchpoint
 * @param stage of the customer's journey
 * @param segment the caller's own grouping of customers, or {@code null}
 * @param properties the caller's own facts
 * @param promised whether the customer was promised an answer
 * @param survey how the caller wants to ask: {@code auto inline email sms none}
 * @param surveyKey which survey the caller wants, or {@code null}
 */
public record Facts(UUID interactionId, String touchpoint, String kind, String stage, String segment,
        Map<String, String> properties, boolean promised, String survey, String surveyKey) {

    public Facts {
        properties = Map.copyOf(properties);
    }
}
