package dev.afterword.feedback.workspace;

import java.util.UUID;

import dev.afterword.feedback.workspace.domain.DefaultOwner;
import dev.afterword.feedback.workspace.domain.Workspace;

/** What the client sees of a workspace; its field names are the public API. */
public record WorkspaceAnswer(UUID id, String name, String timeZone, int retentionDays, boolean createTouchpoints,
        DefaultOwner defaultOwner, boolean operator) {

    static WorkspaceAnswer of(Workspace workspace) {
        return new WorkspaceAnswer(workspace.id(), workspace.name(), workspace.timeZone(), workspace.retentionDays(),
                workspace.createTouchpoints(), workspace.defaultOwner(), workspace.operator());
    }
}
