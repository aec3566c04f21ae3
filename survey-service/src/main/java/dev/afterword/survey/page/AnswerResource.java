package dev.afterword.survey.page;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.afterword.messaging.TraceParent;
import dev.afterword.survey.invitation.OpenInvitation;
import dev.afterword.survey.page.SubmissionAnswers.Sent;
import dev.afterword.survey.response.AnswerIntake;
import dev.afterword.survey.response.AnswerRequest;
import dev.afterword.web.later.Later;
import dev.afterword.web.link.SurveyLinks;
import dev.afterword.web.problem.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Takes answers, from the page's form as from a script. */
@Tag(name = "Survey page")
@Path("/s/{link}")
public class AnswerResource {

    private static final String LINK = "The last part of the interaction's `survey_url`";
    private static final String EXAMPLE = """
            {"response_id": "0198c1d5-7e00-7abc-8def-0123456789ab", "revision": 1, "complete": true,
             "answers": {"csat": ["5"]}, "asked": ["csat", "comment"]}""";

    private final SurveyLinks links;
    private final AnswerIntake intake;
    private final UnseenQuestions unseenQuestions;
    private final OpenInvitation openInvitation;
    private final AnswersForPeople forPeople;
    private final AnswersForScripts forScripts;
    private final CountAnswers countAnswers;

    AnswerResource(SurveyLinks links, AnswerIntake intake, UnseenQuestions unseenQuestions,
            OpenInvitation openInvitation, AnswersForPeople forPeople, AnswersForScripts forScripts,
            CountAnswers countAnswers) {
        this.links = links;
        this.intake = intake;
        this.unseenQuestions = unseenQuestions;
        this.openInvitation = openInvitation;
        this.forPeople = forPeople;
        this.forScripts = forScripts;
        this.countAnswers = countAnswers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({ MediaType.TEXT_HTML, MediaType.APPLICATION_JSON })
    @Operation(operationId = "answerSurvey", summary = "Answer, or change an answer", description = """
            Fields are named like the questions. Questions left out keep their answer, an empty field takes one back; \
            `partial=true` saves without finishing. `seen` names the questions that the customer could see, with spaces \
            between: when the answers lead to another one, they are saved without finishing too. The same answers again \
            change nothing. A browser is led back to the page; a client that accepts `application/json` gets JSON.""")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_FORM_URLENCODED, schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class), examples = {
            @ExampleObject(name = "score", value = "{\"csat\": \"5\", \"comment\": \"Thank you\"}"),
            @ExampleObject(name = "more to come", value = "{\"csat\": \"5\", \"partial\": \"true\"}") }))
    @APIResponse(responseCode = "200", description = "Stored (JSON)", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "SavedResponse"), examples = @ExampleObject(name = "complete", value = EXAMPLE)))
    @APIResponse(responseCode = "303", description = "Stored (browser); see the page")
    @APIResponse(responseCode = "404", description = "The link is not genuine, or nobody is asked about this interaction")
    @APIResponse(responseCode = "409", description = "Completed more than 24 hours ago, with other answers")
    @APIResponse(responseCode = "422", description = "Off its scale, missing, too long, or not asked; each problem is named")
    @APIResponse(responseCode = "503", description = "The interaction has not arrived yet; send the same again after `Retry-After`")
    public CompletionStage<Response> answer(@Parameter(description = LINK) @RestPath String link, @Context HttpHeaders request,
            @Context UriInfo address, byte[] body) {
        var form = read(body);
        var answers = Audience.of(request) == Audience.PERSON ? forPeople : forScripts;
        var reader = Reader.of(request, address);
        UUID interaction = links.verify(link).orElse(null);
        if (interaction == null) {
            return CompletableFuture.completedStage(answers.unknownLink(reader));
        }
        var traceparent = TraceParent.here(null);
        return Later.unwrapped(unseenQuestions.first(interaction, form).thenCompose(unseen -> {
            var sent = new Sent(link, interaction, form, reader, unseen);
            var answered = new AnswerRequest(interaction, form.answers(), form.partial() || unseen.isPresent(), traceparent);
            return intake.submit(answered).thenCompose(submission -> {
                countAnswers.count(submission);
                return answers.to(sent, submission);
            });
        }));
    }

    @POST
    @Path("opened")
    @Operation(operationId = "tellOpened", summary = "Tell that a person has seen the survey", description = "Sent by the page itself after the first gesture on it. Counted once.")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "404", description = "The link is not genuine")
    public Response opened(@Parameter(description = LINK) @RestPath String link) {
        openInvitation.open(links.verify(link).orElseThrow(() -> ProblemException.notFound("survey")));
        return Response.noContent().build();
    }

    private static SubmittedForm read(byte[] body) {
        try {
            return SubmittedForm.read(body);
        } catch (IllegalArgumentException e) {
            throw ProblemException.unreadable("The form is not application/x-www-form-urlencoded: " + e.getMessage());
        }
    }
}
