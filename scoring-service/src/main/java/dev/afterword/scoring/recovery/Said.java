package dev.afterword.scoring.recovery;

import java.util.List;
import java.util.UUID;

import dev.afterword.contracts.MetricScore;

/**
 * What a customer said, as events about it tell it.
 *
 * @param reasons what is bad about it; of a recovery that speaks of several responses, about any of them
 * @param responseId the response, of several the latest; {@code null} when none is left
 * @param scores what the customer gave in that one
 * @param comment the customer's words in that one; {@code null} when there are none
 */
record Said(List<String> reasons, UUID responseId, List<MetricScore> scores, String comment) {

    static Said of(HeardRevision heard) {
        return new Said(List.copyOf(heard.reasons()), heard.revision().responseId(), heard.scores(),
                heard.revision().comment());
    }

    /** The same words, as part of a recovery that speaks of more. */
    Said within(Said whole) {
        return new Said(whole.reasons, responseId, scores, comment);
    }
}
