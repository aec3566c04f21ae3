package dev.afterword.survey.page;

import java.util.UUID;

import dev.afterword.survey.response.Submission;
import jakarta.ws.rs.core.Response;

/** Tells the sender of a form what became of it. */
interface SubmissionAnswers {

    Response unknownLink();

    Response to(String link, UUID interactionId, SubmittedForm form, Submission submission);
}
