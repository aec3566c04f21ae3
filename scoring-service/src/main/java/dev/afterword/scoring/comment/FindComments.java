package dev.afterword.scoring.comment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Finds comments of a workspace. */
@ApplicationScoped
class FindComments {

    private final CommentSearchRepository comments;

    FindComments(CommentSearchRepository comments) {
        this.comments = comments;
    }

    CommentPage find(UUID workspace, CommentQuery query) {
        return CommentPage.of(comments.find(workspace, query), query.limit());
    }
}
