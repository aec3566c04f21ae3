package dev.afterword.scoring.comment;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.scoring.erasure.PersonalData;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** A customer's words are theirs: they go as a whole. */
@ApplicationScoped
class ForgetComments implements PersonalData {

    private static final int BATCH = 500;

    private final CommentRepository comments;

    ForgetComments(CommentRepository comments) {
        this.comments = comments;
    }

    @Override
    public void forget(UUID workspace, String customerRef, Instant erasedAt) {
        int removed;
        do {
            removed = QuarkusTransaction.requiringNew().call(() -> comments.forget(workspace, customerRef, erasedAt, BATCH));
        } while (removed == BATCH);
    }
}
