package dev.afterword.survey.response;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Answers that a customer sent.
 *
 * @param fields question key to the values given for it; questions left out keep their answer
 * @param partial whether more is to come
 * @param traceparent W3C trace context of the request; {@code null} when there is none
 */
public record AnswerRequest(UUID interactionId, Map<String, List<String>> fields, boolean partial, String traceparent) {
}
