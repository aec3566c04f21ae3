package dev.afterword.feedback.interaction;

import java.time.Clock;

import dev.afterword.feedback.touchpoint.UseTouchpoint;
import dev.afterword.web.idempotency.IdempotentRequest;
import dev.afterword.web.json.JsonFields;
import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a checked request of what a client sent, with no query as a rule: what it needs is in memory. */
@ApplicationScoped
public class ReadInteraction {

    private final UseTouchpoint touchpoints;
    private final Clock clock;

    ReadInteraction(UseTouchpoint touchpoints, Clock clock) {
        this.touchpoints = touchpoints;
        this.clock = clock;
    }

    /**
     * @param idempotent {@code null} when the client sent no key
     * @throws ProblemException 422 with everything that is wrong
     */
    RecordRequest read(Sender sender, JsonFields body, IdempotentRequest idempotent) {
        var workspace = sender.workspace();
        var details = InteractionBody.read(body, key -> touchpoints.canUse(workspace, key), workspace.retentionDays(),
                clock.instant(), sender.isWebPage());
        var touchpoint = touchpoints.use(workspace, details.touchpoint())
                .orElseThrow(() -> ProblemException.invalid("/touchpoint", InteractionBody.NO_TOUCHPOINT)); // gone just now
        return new RecordRequest(workspace.id(), sender.workspaceRef(), touchpoint, details, sender.traceparent(), idempotent);
    }
}
