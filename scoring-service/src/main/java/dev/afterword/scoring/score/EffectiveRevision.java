package dev.afterword.scoring.score;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.scoring.tally.domain.Slice;

/**
 * A revision that took effect: it was higher than what its response stood at.
 *
 * @param event as it came, without its customer when that one was erased
 * @param slice where its scores count
 * @param scores the value of each metric that it has one for
 * @param before the scores that it replaced; empty when it is the first of its response
 * @param last whether it is what its response stands at after this batch
 */
public record EffectiveRevision(
        CloudEvent<ResponseRevised> event,
        Slice slice,
        Map<Metric, Integer> scores,
        Optional<Map<Metric, Integer>> before,
        boolean last) {

    public UUID workspace() {
        return event.workspace();
    }

    public UUID responseId() {
        return event.data().responseId();
    }

    /** All words that the customer wrote; {@code null} when there are none. */
    public String comment() {
        return CustomerWords.in(event.data().answers());
    }

    public InteractionContext interaction() {
        return event.data().interaction();
    }
}
