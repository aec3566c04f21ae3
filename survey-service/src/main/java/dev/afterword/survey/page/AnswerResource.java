package dev.afterword.survey.page;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestPath;

import dev.afterword.survey.invitation.OpenInvitation;
import dev.afterword.survey.response.SubmitAnswers;
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

/** Takes answers, from the page's form as from a script. */
@Path("/s/{link}")
public class AnswerResource {

    private final SurveyLinks links;
    private final SubmitAnswers submitAnswers;
    private final OpenInvitation openInvitation;
    private final AnswersForPeople forPeople;
    private final AnswersForScripts forScripts;

    AnswerResource(SurveyLinks links, SubmitAnswers submitAnswers, OpenInvitation openInvitation,
            AnswersForPeople forPeople, AnswersForScripts forScripts) {
        this.links = links;
        this.submitAnswers = submitAnswers;
        this.openInvitation = openInvitation;
        this.forPeople = forPeople;
        this.forScripts = forScripts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({ MediaType.TEXT_HTML, MediaType.APPLICATION_JSON })
    public Response answer(@RestPath String link, @Context HttpHeaders request, byte[] body) {
        var form = read(body);
        var answers = Audience.of(request) == Audience.PERSON ? forPeople : forScripts;
        UUID interaction = links.verify(link).orElse(null);
        if (interaction == null) {
            return answers.unknownLink();
        }
        return answers.to(link, interaction, form, submitAnswers.submit(interaction, form.answers(), form.partial()));
    }

    @POST
    @Path("opened")
    public Response opened(@RestPath String link) {
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
