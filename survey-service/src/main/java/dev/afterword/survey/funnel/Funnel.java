package dev.afterword.survey.funnel;

import java.util.List;

/**
 * How many customers were left at each step, from the interaction to the finished response; its field names are the public API.
 *
 * @param eligible interactions that were told of
 * @param suppressed those of them that nobody is asked about
 * @param suppressedBecause the same by reason, the most frequent first
 * @param waiting invitations whose message has not been sent yet
 * @param sent invitations sent; one by link or in place counts when it was offered
 * @param failed those that did not reach the customer
 * @param failedBecause the same by reason, the most frequent first
 * @param delivered those sent that did not fail afterwards
 * @param opened those that a person, not a scanner, has seen
 * @param started those with any answer
 * @param answered those with an answer that counts for a metric
 * @param completed those that are finished
 */
public record Funnel(long eligible, long suppressed, List<Because> suppressedBecause, long waiting, long sent, long failed,
        List<Because> failedBecause, long delivered, long opened, long started, long answered, long completed) {

    /** @param reason a stable code */
    public record Because(String reason, long count) {
    }
}
