package dev.afterword.feedback.interaction;

import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.feedback.workspace.domain.Workspace;

/**
 * On whose behalf interactions are recorded.
 *
 * @param workspace of the API key
 * @param traceparent W3C trace context, valid
 * @param isWebPage whether the key is publishable, so that the sender can be anybody; see {@link FromWebPage}
 */
record Sender(Workspace workspace, String traceparent, boolean isWebPage) {

    /** One with a secret key. */
    static Sender server(Workspace workspace, String traceparent) {
        return new Sender(workspace, traceparent, false);
    }

    /** One with a publishable key. It makes no touchpoint, even where a workspace lets its own servers do so. */
    static Sender webPage(Workspace workspace, String traceparent) {
        return new Sender(workspace.withoutNewTouchpoints(), traceparent, true);
    }

    /** What the other services are told of the workspace. */
    WorkspaceRef workspaceRef() {
        return new WorkspaceRef(workspace.name(), workspace.timeZone(), workspace.retentionDays());
    }
}
