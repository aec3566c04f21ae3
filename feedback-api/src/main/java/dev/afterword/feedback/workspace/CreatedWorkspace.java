package dev.afterword.feedback.workspace;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.afterword.feedback.apikey.CreatedKey;

/**
 * A new workspace.
 *
 * @param apiKey its first key, which may administer it; shown this once
 */
public record CreatedWorkspace(@JsonUnwrapped WorkspaceAnswer workspace, CreatedKey apiKey) {

    /** The same, as it may be kept. */
    CreatedWorkspace withoutKey() {
        return new CreatedWorkspace(workspace, apiKey.withoutKey());
    }
}
