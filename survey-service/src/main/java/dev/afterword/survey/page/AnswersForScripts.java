package dev.afterword.survey.page;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.afterword.survey.response.Submission;
import dev.afterword.survey.response.domain.AnswerProblem;
import dev.afterword.survey.survey.domain.Question;
import dev.afterword.web.json.JsonPointer;
import dev.afterword.web.problem.FieldError;
import dev.afterword.web.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a script gets: JSON, and problems as problem+json. */
@Singleton
class AnswersForScripts implements SubmissionAnswers {

    private final Clock clock;

    AnswersForScripts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Response unknownLink(Reader reader) {
        throw ProblemException.notFound("survey");
    }

    @Override
    public CompletionStage<Response> to(Sent sent, Submission submission) {
        return CompletableFuture.completedStage(answer(sent, submission));
    }

    private Response answer(Sent sent, Submission submission) {
        if (submission instanceof Submission.Saved saved) {
            return Response.ok(SavedResponse.of(saved)).type(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
        }
        if (submission instanceof Submission.Refused refused) {
            throw ProblemException.invalid(refused.problems().stream().map(AnswersForScripts::error).toList());
        }
        if (submission instanceof Submission.Closed) {
            throw ProblemException.conflict("The survey is closed: it was completed more than 24 hours ago.");
        }
        if (submission instanceof Submission.Expired) {
            throw ProblemException.conflict("The survey is closed: the time to answer it is over.");
        }
        if (submission instanceof Submission.NotAsked) {
            throw ProblemException.notFound("survey: nobody is asked about this interaction");
        }
        throw ProblemException.unavailable("The interaction has not arrived here yet. Nothing was stored; send this again.",
                Patience.beforeNextTry(sent.interactionId(), clock.instant()));
    }

    private static FieldError error(AnswerProblem problem) {
        return new FieldError(problem.question().isEmpty() ? "" : JsonPointer.step("", problem.question()), problem.detail());
    }

    /**
     * The response as it is stored now.
     *
     * @param responseId stays the same from revision to revision
     * @param revision counted up by every change; the same answers again leave it as it is
     * @param complete whether the customer has finished
     * @param answers question key to its values, as a form would send them
     * @param asked keys of the questions that are asked after these answers, in order
     */
    public record SavedResponse(UUID responseId, int revision, boolean complete, Map<String, List<String>> answers,
            List<String> asked) {

        static SavedResponse of(Submission.Saved saved) {
            var answers = saved.state().sheet().answers();
            return new SavedResponse(saved.responseId(), saved.state().revision(), saved.state().isComplete(),
                    FormValues.of(saved.survey().survey(), answers),
                    saved.survey().asked(answers).stream().map(Question::key).toList());
        }
    }
}
