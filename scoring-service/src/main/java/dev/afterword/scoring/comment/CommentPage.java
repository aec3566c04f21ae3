package dev.afterword.scoring.comment;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.afterword.web.cursor.Cursor;

/** Some comments, newest first. */
@Schema(name = "CommentPage", description = "Comments, newest first.")
record CommentPage(
        List<CommentAnswer> comments,
        @Schema(description = "Null on the last page", nullable = true) String nextCursor) {

    /** @param found one more than the page holds, if there are as many */
    static CommentPage of(List<CommentAnswer> found, int limit) {
        if (found.size() <= limit) {
            return new CommentPage(found, null);
        }
        var last = found.get(limit - 1);
        return new CommentPage(found.subList(0, limit), new Cursor(last.answeredAt(), last.responseId()).encode());
    }
}
