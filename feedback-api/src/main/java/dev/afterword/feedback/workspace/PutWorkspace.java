package dev.afterword.feedback.workspace;

import java.util.Optional;

import dev.afterword.feedback.workspace.domain.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Replaces what a workspace has set for itself. */
@ApplicationScoped
public class PutWorkspace {

    private final WorkspaceRepository workspaces;

    PutWorkspace(WorkspaceRepository workspaces) {
        this.workspaces = workspaces;
    }

    /** Returns it as it is now; empty when there is none with that id. Other pods know within 10 seconds. */
    @Transactional
    Optional<Workspace> put(Workspace wanted) {
        return workspaces.replace(wanted);
    }
}
