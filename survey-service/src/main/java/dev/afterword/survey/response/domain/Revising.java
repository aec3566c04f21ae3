package dev.afterword.survey.response.domain;

import java.util.List;

/** What became of answers that were given. */
public sealed interface Revising {

    /** There is a new revision. */
    record Changed(ResponseState after) implements Revising {
    }

    /** The same answers were there already. */
    record Unchanged() implements Revising {
    }

    /** Something is wrong with them; none was taken. */
    record Refused(List<AnswerProblem> problems) implements Revising {
    }

    /** The time for changes is over, and these answers differ. */
    record Closed() implements Revising {
    }
}
