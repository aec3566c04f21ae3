package dev.afterword.feedback.workspace;

import java.util.List;

import dev.afterword.web.cursor.Cursor;

/**
 * Some of the workspaces.
 *
 * @param nextCursor where the rest begins; {@code null} when this is all
 */
public record WorkspacePage(List<WorkspaceAnswer> workspaces, String nextCursor) {

    /** @param found up to one more than {@code size}, which tells that there are more */
    static WorkspacePage of(List<WorkspaceEntity> found, int size) {
        var shown = found.subList(0, Math.min(size, found.size()));
        return new WorkspacePage(
                shown.stream().map(WorkspaceEntity::toWorkspace).map(WorkspaceAnswer::of).toList(),
                found.size() > size ? behind(shown.get(size - 1)) : null);
    }

    private static String behind(WorkspaceEntity last) {
        return new Cursor(last.createdAt, last.id).encode();
    }
}
