package dev.afterword.feedback.interaction;

import java.time.Clock;
import java.util.function.Predicate;

import dev.afterword.feedback.interaction.domain.Details;
import dev.afterword.feedback.touchpoint.UseTouchpoint;
import dev.afterword.feedback.touchpoint.domain.Touchpoint;
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
     * With no query at all.
     *
     * @param touchpoint the one that the body names
     * @param idempotent {@code null} when the client sent no key
     * @throws ProblemException 422 with everything that is wrong
     */
    RecordRequest read(Sender sender, Touchpoint touchpoint, JsonFields body, IdempotentRequest idempotent) {
        return request(sender, touchpoint, details(sender, body, touchpoint.key()::equals), idempotent);
    }

    /**
     * @param idempotent {@code null} when the client sent no key
     * @throws ProblemException 422 with everything that is wrong
     */
    RecordRequest read(Sender sender, JsonFields body, IdempotentRequest idempotent) {
        var workspace = sender.workspace();
        var details = details(sender, body, key -> touchpoints.canUse(workspace, key));
        var touchpoint = touchpoints.use(workspace, details.touchpoint())
                .orElseThrow(() -> ProblemException.invalid("/touchpoint", InteractionBody.NO_TOUCHPOINT)); // gone just now
        return request(sender, touchpoint, details, idempotent);
    }

    private Details details(Sender sender, JsonFields body, Predicate<String> touchpointExists) {
        return InteractionBody.read(body, touchpointExists, sender.workspace().retentionDays(), clock.instant(),
                sender.isWebPage());
    }

    private static RecordRequest request(Sender sender, Touchpoint touchpoint, Details details, IdempotentRequest idempotent) {
        return new RecordRequest(sender.workspace().id(), sender.workspaceRef(), touchpoint, details, sender.traceparent(),
                idempotent);
    }
}
