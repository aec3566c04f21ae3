package dev.afterword.scoring.recovery;

import java.util.List;
import java.util.UUID;

import dev.afterword.scoring.recovery.domain.RecoveryPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Sets by when an unhappy customer is to be answered. Recoveries that are open keep their time. */
@ApplicationScoped
class PutPolicy {

    private final PolicyRepository policies;

    PutPolicy(PolicyRepository policies) {
        this.policies = policies;
    }

    @Transactional
    void put(UUID workspace, RecoveryPolicy policy) {
        policies.put(workspace, policy);
    }

    /** What holds for a workspace now. */
    RecoveryPolicy read(UUID workspace) {
        return policies.of(List.of(workspace)).getOrDefault(workspace, RecoveryPolicy.USUAL);
    }
}
