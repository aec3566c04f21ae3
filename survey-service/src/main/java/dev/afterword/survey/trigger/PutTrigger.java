package dev.afterword.survey.trigger;

import java.time.Clock;
import java.util.UUID;

import dev.afterword.survey.trigger.domain.Trigger;
import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Creates a trigger or replaces the one with the same key. */
@ApplicationScoped
public class PutTrigger {

    /** Each interaction is held against all of them. */
    static final int MOST = 200;

    private final TriggerRepository triggers;
    private final Clock clock;

    PutTrigger(TriggerRepository triggers, Clock clock) {
        this.triggers = triggers;
        this.clock = clock;
    }

    /**
     * Returns true when there was none with that key.
     *
     * @throws ProblemException 409 when the workspace has as many as it may
     */
    @Transactional
    boolean put(UUID workspace, Trigger trigger) {
        if (triggers.countOthers(workspace, trigger.key()) >= MOST) {
            throw ProblemException.conflict("This workspace has " + MOST + " triggers. Delete one first.");
        }
        return triggers.put(workspace, trigger, clock.instant());
    }
}
