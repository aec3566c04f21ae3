package dev.afterword.scoring.interaction.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What the customer said about an interaction.
 *
 * @param responseId in which response
 * @param revision 1 and up; a higher one replaces a lower one whole
 * @param day when, in the workspace's time zone
 * @param survey which survey, as {@code key/version}
 * @param scores by the metrics' names
 * @param promiseKept the customer's word on "did they answer?"; {@code null} when not asked or not answered
 */
public record Said(UUID responseId, int revision, LocalDate day, String survey, Map<String, Integer> scores,
        Boolean promiseKept) {

    public Said {
        scores = Map.copyOf(scores);
    }

    /** Of two the one that counts: of the later response, and there the higher revision. */
    Said or(Said other) {
        if (other == null) {
            return this;
        }
        int order = responseId.compareTo(other.responseId);
        return order > 0 || order == 0 && revision >= other.revision ? this : other;
    }
}
