package dev.afterword.survey.page;

import java.time.Clock;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.afterword.survey.response.SurveyView;
import dev.afterword.survey.response.ViewSurvey;
import dev.afterword.survey.response.domain.AnswerChoice;
import dev.afterword.web.link.SurveyLinks;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The page behind a survey link. Looking at it changes nothing. */
@Tag(name = "Survey page")
@Path("/s/{link}")
public class SurveyPageResource {

    private static final String CHANGE = "change";

    private final SurveyLinks links;
    private final ViewSurvey viewSurvey;
    private final Pages pages;
    private final Clock clock;

    SurveyPageResource(SurveyLinks links, ViewSurvey viewSurvey, Pages pages, Clock clock) {
        this.links = links;
        this.viewSurvey = viewSurvey;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showSurvey", summary = "The survey as a page", description = """
            A query parameter named like a question, such as `?nps=9`, chooses an answer beforehand; nothing is recorded \
            until the form is sent. `?change` shows the questions again after they were answered.""")
    @APIResponse(responseCode = "200", description = "The questions, or thanks when they are answered", content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "202", description = "The interaction has not arrived yet; the page reloads itself")
    @APIResponse(responseCode = "404", description = "The link is not genuine, or nobody is asked about this interaction")
    public Response show(
            @Parameter(description = "The last part of the interaction's `survey_url`") @RestPath String link,
            @Context UriInfo address) {
        return links.verify(link).map(interaction -> show(link, interaction, address)).orElseGet(pages::notFound);
    }

    private Response show(String link, UUID interactionId, UriInfo address) {
        var view = viewSurvey.view(interactionId);
        if (view instanceof SurveyView.Asked asked) {
            return show(link, asked, address);
        }
        if (view instanceof SurveyView.NotAsked) {
            return pages.notAsked();
        }
        return pages.waiting(202, Patience.beforeNextTry(interactionId, clock.instant()), false);
    }

    private Response show(String link, SurveyView.Asked asked, UriInfo address) {
        if (asked.closed()) {
            return pages.closed(200);
        }
        var query = address.getQueryParameters();
        if (asked.response().isComplete() && !query.containsKey(CHANGE)) {
            return pages.thanks(link, asked.interaction().workspace().name());
        }
        return pages.survey(SurveyForm.of(link, asked, AnswerChoice.of(asked.survey().survey(), query)));
    }
}
