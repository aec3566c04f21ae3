package dev.afterword.survey.response;

import java.util.List;
import java.util.UUID;

import dev.afterword.survey.response.domain.AnswerProblem;
import dev.afterword.survey.response.domain.ResponseState;
import dev.afterword.survey.survey.domain.CustomerSurvey;

/** What became of answers that a customer sent. */
public sealed interface Submission {

    /**
     * They are stored, by this request or by an equal one before it.
     *
     * @param survey what is asked of the customer
     * @param state all answers as they stand now
     */
    record Saved(UUID responseId, CustomerSurvey survey, ResponseState state) implements Submission {
    }

    /** Something is wrong with them; nothing was stored. */
    record Refused(List<AnswerProblem> problems) implements Submission {
    }

    /** The time for changes is over. */
    record Closed() implements Submission {
    }

    /** The invitation was not answered in time. */
    record Expired() implements Submission {
    }

    /** The interaction has not been told of yet; it will be. */
    record TooEarly() implements Submission {
    }

    /** Nobody is asked about this interaction. */
    record NotAsked() implements Submission {
    }
}
