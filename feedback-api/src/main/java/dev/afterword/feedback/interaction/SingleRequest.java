package dev.afterword.feedback.interaction;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.afterword.feedback.touchpoint.KnownTouchpoints;
import dev.afterword.feedback.workspace.KnownWorkspaces;
import dev.afterword.feedback.workspace.domain.Workspace;
import dev.afterword.web.idempotency.IdempotentRequest;
import dev.afterword.web.json.JsonFields;
import dev.afterword.web.later.Later;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads a request for one interaction where it arrives, on the event loop, as long as workspace and touchpoint are in memory,
 * which they are nearly always. What has to ask the database takes a turn on a worker thread.
 */
@ApplicationScoped
public class SingleRequest {

    private final ReadInteraction readInteraction;
    private final KnownWorkspaces workspaces;
    private final KnownTouchpoints touchpoints;

    SingleRequest(ReadInteraction readInteraction, KnownWorkspaces workspaces, KnownTouchpoints touchpoints) {
        this.readInteraction = readInteraction;
        this.workspaces = workspaces;
        this.touchpoints = touchpoints;
    }

    /**
     * What arrived.
     *
     * @param workspace of the API key
     * @param isWebPage whether the key is publishable
     * @param traceparent W3C trace context, valid
     * @param idempotent {@code null} when the client sent no key
     */
    record Arrived(UUID workspace, boolean isWebPage, String traceparent, IdempotentRequest idempotent, JsonFields body) {

        Sender sender(Workspace of) {
            return isWebPage ? Sender.webPage(of, traceparent) : Sender.server(of, traceparent);
        }
    }

    /**
     * Fails, or throws, a {@link dev.afterword.web.problem.ProblemException} 422 that names everything that is wrong.
     */
    CompletionStage<RecordRequest> read(Arrived arrived) {
        var workspace = workspaces.recall(arrived.workspace());
        var touchpoint = arrived.body().peekText("touchpoint")
                .flatMap(key -> touchpoints.recall(arrived.workspace(), key));
        return workspace.isPresent() && touchpoint.isPresent()
                ? CompletableFuture.completedStage(readInteraction.read(arrived.sender(workspace.get()), touchpoint.get(),
                        arrived.body(), arrived.idempotent()))
                : Later.onWorker(() -> readInteraction.read(arrived.sender(workspaces.get(arrived.workspace())), arrived.body(),
                        arrived.idempotent()));
    }
}
