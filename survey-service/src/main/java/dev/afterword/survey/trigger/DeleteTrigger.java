package dev.afterword.survey.trigger;

import java.util.UUID;

import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes a trigger away. What it has decided stays decided. */
@ApplicationScoped
public class DeleteTrigger {

    private final TriggerRepository triggers;

    DeleteTrigger(TriggerRepository triggers) {
        this.triggers = triggers;
    }

    /** @throws ProblemException 404 when there is none with that key */
    @Transactional
    void delete(UUID workspace, String key) {
        if (!triggers.remove(workspace, key)) {
            throw ProblemException.notFound("trigger");
        }
    }
}
