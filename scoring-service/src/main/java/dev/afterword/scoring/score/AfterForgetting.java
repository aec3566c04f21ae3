package dev.afterword.scoring.score;

import java.util.Collection;

import dev.afterword.scoring.score.domain.ResponseKey;

/** What another feature holds about responses goes, too, when their customer is erased; in the same transaction. */
public interface AfterForgetting {

    /** @param responses those that have just been made nobody's */
    void forgotten(Collection<ResponseKey> responses);
}
