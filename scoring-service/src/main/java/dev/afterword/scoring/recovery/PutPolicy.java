package dev.afterword.scoring.recovery;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import dev.afterword.businesshours.domain.BusinessTime;
import dev.afterword.scoring.recovery.domain.RecoveryPolicy;
import dev.afterword.web.problem.FieldError;
import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Sets by when an unhappy customer is to be answered. Recoveries that are open keep their time. */
@ApplicationScoped
class PutPolicy {

    private final PolicyRepository policies;
    private final Clock clock;

    PutPolicy(PolicyRepository policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** @throws ProblemException 422 when there are so few hours that the time would as good as never pass */
    @Transactional
    void put(UUID workspace, ZoneId zone, RecoveryPolicy policy) {
        if (!policy.isEverDueAfter(clock.instant(), zone)) {
            throw ProblemException.invalid(List.of(new FieldError("/within_business_hours",
                    "must pass within %d days; there are too few hours in the week".formatted(BusinessTime.MOST_DAYS))));
        }
        policies.put(workspace, policy);
    }

    /** What holds for a workspace now. */
    RecoveryPolicy read(UUID workspace) {
        return policies.of(List.of(workspace)).getOrDefault(workspace, RecoveryPolicy.USUAL);
    }
}
