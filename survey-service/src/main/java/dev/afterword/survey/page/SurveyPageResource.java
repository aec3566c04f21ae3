package dev.afterword.survey.page;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.afterword.survey.page.domain.Visitor;
import dev.afterword.survey.response.SurveyView;
import dev.afterword.survey.response.ViewSurvey;
import dev.afterword.survey.response.domain.AnswerChoice;
import dev.afterword.web.link.SurveyLinks;
import dev.afterword.web.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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
    private final Looks looks;
    private final SurveyForScripts forScripts;
    private final CountVisits countVisits;
    private final Clock clock;

    SurveyPageResource(SurveyLinks links, ViewSurvey viewSurvey, Pages pages, Looks looks, SurveyForScripts forScripts,
            CountVisits countVisits, Clock clock) {
        this.links = links;
        this.viewSurvey = viewSurvey;
        this.pages = pages;
        this.looks = looks;
        this.forScripts = forScripts;
        this.countVisits = countVisits;
        this.clock = clock;
    }

    @GET
    @Produces({ MediaType.TEXT_HTML, MediaType.APPLICATION_JSON })
    @Operation(operationId = "showSurvey", summary = "The survey, as a page or as JSON", description = """
            A query parameter named like a question, such as `?nps=9`, chooses an answer beforehand; nothing is recorded \
            until the form is sent. `?change` shows the questions again after they were answered, `?lang=de` shows them in \
            another language.""")
    @APIResponse(responseCode = "200", description = "The questions, or thanks when they are answered", content = {
            @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/json", schema = @Schema(ref = "SurveyJson")) })
    @APIResponse(responseCode = "202", description = "The interaction has not arrived yet; the page reloads itself")
    @APIResponse(responseCode = "404", description = "The link is not genuine, or nobody is asked about this interaction")
    public Response show(
            @Parameter(description = "The last part of the interaction's `survey_url`") @RestPath String link,
            @Context HttpHeaders headers, @Context UriInfo address, @Context Request request) {
        var reader = Reader.of(headers, address);
        UUID interaction = links.verify(link).orElse(null);
        boolean script = Audience.of(headers) == Audience.SCRIPT;
        if (interaction == null && script) {
            throw ProblemException.notFound("survey");
        }
        if (interaction == null) {
            return pages.notFound(looks.plain(reader));
        }
        var view = viewSurvey.view(interaction);
        if (script) {
            return forScripts.show(link, interaction, view, reader);
        }
        countVisits.count(Visitor.of(request.getMethod(), headers.getHeaderString(HttpHeaders.USER_AGENT),
                sinceDelivery(view)));
        return show(link, interaction, view, reader);
    }

    @GET
    @Path("unseen")
    @Operation(hidden = true)
    public Response unseen(@RestPath String link, @Context HttpHeaders headers, @Context UriInfo address) {
        countVisits.count(Visitor.SCANNER_BY_HIDDEN_LINK);
        return pages.notFound(looks.plain(Reader.of(headers, address)));
    }

    private Duration sinceDelivery(SurveyView view) {
        return view instanceof SurveyView.Asked asked && asked.sentAt() != null
                ? Duration.between(asked.sentAt(), clock.instant())
                : null;
    }

    private Response show(String link, UUID interactionId, SurveyView view, Reader reader) {
        if (view instanceof SurveyView.Asked asked) {
            return show(link, asked, reader);
        }
        if (view instanceof SurveyView.Expired expired) {
            return pages.expired(200, looks.of(expired.workspace(), expired.interaction().locale(), reader));
        }
        if (view instanceof SurveyView.NotAsked) {
            return pages.notAsked(looks.plain(reader));
        }
        return pages.waiting(202, Patience.beforeNextTry(interactionId, clock.instant()), false, looks.plain(reader));
    }

    private Response show(String link, SurveyView.Asked asked, Reader reader) {
        var look = looks.of(asked, reader);
        if (asked.closed()) {
            return pages.closed(200, look);
        }
        if (asked.response().isComplete() && !reader.query().containsKey(CHANGE)) {
            return pages.thanks(ThanksView.of(link, asked, look), look);
        }
        return pages.survey(SurveyForm.of(link, asked, AnswerChoice.of(asked.survey().survey(), reader.query()), look), look);
    }
}
