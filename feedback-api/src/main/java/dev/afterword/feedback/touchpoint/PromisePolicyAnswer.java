package dev.afterword.feedback.touchpoint;

import java.math.BigDecimal;
import java.util.List;

import dev.afterword.feedback.touchpoint.domain.PromisePolicy;

/** What the client sees of a promise policy; its field names are the public API. */
public record PromisePolicyAnswer(List<String> team, BigDecimal withinBusinessHours) {

    static PromisePolicyAnswer of(PromisePolicy policy) {
        return policy == null ? null : new PromisePolicyAnswer(policy.team(), PromisePolicyBody.hours(policy.within()));
    }
}
