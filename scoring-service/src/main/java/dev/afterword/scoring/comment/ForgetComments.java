package dev.afterword.scoring.comment;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.scoring.erasure.CustomerTrace;
import jakarta.enterprise.context.ApplicationScoped;

/** A customer's words are theirs: they go as a whole. */
@ApplicationScoped
class ForgetComments implements CustomerTrace {

    private final CommentRepository comments;

    ForgetComments(CommentRepository comments) {
        this.comments = comments;
    }

    @Override
    public int forget(UUID workspace, String customerRef, Instant erasedAt, int limit) {
        return comments.forget(workspace, customerRef, erasedAt, limit);
    }
}
