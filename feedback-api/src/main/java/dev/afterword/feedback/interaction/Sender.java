package dev.afterword.feedback.interaction;

import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.feedback.workspace.domain.Workspace;

/**
 * On whose behalf interactions are recorded.
 *
 * @param workspace of the API key
 * @param traceparent W3C trace context, valid
 */
record Sender(Workspace workspace, String traceparent) {

    /** What the other services are told of the workspace. */
    WorkspaceRef workspaceRef() {
        return new WorkspaceRef(workspace.name(), workspace.timeZone());
    }
}
