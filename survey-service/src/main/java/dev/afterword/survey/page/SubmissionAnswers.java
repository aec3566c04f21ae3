package dev.afterword.survey.page;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import dev.afterword.survey.response.Submission;
import jakarta.ws.rs.core.Response;

/** Tells the sender of a form what became of it. */
interface SubmissionAnswers {

    Response unknownLink(Reader reader);

    /** Called on a thread that others wait for: what takes longer takes a turn on another one. */
    CompletionStage<Response> to(Sent sent, Submission submission);

    /**
     * A form that was sent.
     *
     * @param unseen the first question that is asked only because of it, if any
     */
    record Sent(String link, UUID interactionId, SubmittedForm form, Reader reader, Optional<String> unseen) {
    }
}
