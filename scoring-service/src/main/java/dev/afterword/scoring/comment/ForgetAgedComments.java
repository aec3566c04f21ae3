package dev.afterword.scoring.comment;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.scoring.retention.AgedRows;
import jakarta.enterprise.context.ApplicationScoped;

/** What customers wrote goes with the interaction that it is about. */
@ApplicationScoped
class ForgetAgedComments implements AgedRows {

    private final CommentRepository comments;

    ForgetAgedComments(CommentRepository comments) {
        this.comments = comments;
    }

    @Override
    public int forget(UUID workspace, Instant before, int limit) {
        return comments.removeBefore(workspace, AgedRows.dayOf(before), limit);
    }
}
