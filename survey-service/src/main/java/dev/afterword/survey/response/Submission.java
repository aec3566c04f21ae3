package dev.afterword.survey.response;

import java.util.List;
import java.util.UUID;

import dev.afterword.survey.response.domain.AnswerProblem;

/** What became of answers that a customer sent. */
public sealed interface Submission {

    /** They are stored, by this request or by an equal one before it. */
    record Saved(UUID responseId, int revision, boolean complete) implements Submission {
    }

    /** Something is wrong with them; nothing was stored. */
    record Refused(List<AnswerProblem> problems) implements Submission {
    }

    /** The time for changes is over. */
    record Closed() implements Submission {
    }

    /** The interaction has not been told of yet; it will be. */
    record TooEarly() implements Submission {
    }

    /** Nobody is asked about this interaction. */
    record NotAsked() implements Submission {
    }
}
