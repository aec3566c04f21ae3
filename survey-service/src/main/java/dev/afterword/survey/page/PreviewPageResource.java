package dev.afterword.survey.page;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.survey.response.SurveyView.Asked;
import dev.afterword.survey.response.domain.AnswerChoice;
import dev.afterword.survey.response.domain.ResponseState;
import dev.afterword.survey.survey.PreviewLinks;
import dev.afterword.survey.survey.PreviewedSurvey;
import dev.afterword.survey.survey.ReadSurvey;
import dev.afterword.survey.survey.domain.CustomerSurvey;
import dev.afterword.survey.survey.domain.Situation;
import dev.afterword.survey.survey.domain.Survey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** A draft as a customer would see it. Nothing is recorded, whatever is sent here. */
@Tag(name = "Survey page")
@Path(PreviewLinks.PATH + "{link}")
@Produces(MediaType.TEXT_HTML)
public class PreviewPageResource {

    private static final UUID NO_INTERACTION = new UUID(0, 0);
    private static final String SOMEBODY = "Kim";

    private final PreviewLinks links;
    private final ReadSurvey readSurvey;
    private final Pages pages;
    private final Looks looks;
    private final Clock clock;

    PreviewPageResource(PreviewLinks links, ReadSurvey readSurvey, Pages pages, Looks looks, Clock clock) {
        this.links = links;
        this.readSurvey = readSurvey;
        this.pages = pages;
        this.looks = looks;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "showPreview", summary = "A draft as a page", description = "Behind the address that `POST /v1/surveys/{key}/preview` gives.")
    @APIResponse(responseCode = "200", description = "The questions", content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "The address is not genuine, or too old")
    public Response show(@RestPath String link,
            @Parameter(description = "What the customer is to the business: `fan neutral at_risk unknown`") @RestQuery String standing,
            @Context HttpHeaders request, @Context UriInfo address) {
        var reader = Reader.of(request, address);
        return links.verify(link).flatMap(previewed -> asked(previewed, standing))
                .map(asked -> show(link, asked, reader))
                .orElseGet(() -> pages.notFound(looks.plain(reader)));
    }

    @POST
    @Operation(operationId = "sendPreview", summary = "Send a preview", description = "Shows the thanks. Records nothing.")
    @APIResponse(responseCode = "200", description = "The thanks", content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "The address is not genuine, or too old")
    public Response send(@RestPath String link, @Context HttpHeaders request, @Context UriInfo address) {
        var reader = Reader.of(request, address);
        return links.verify(link).flatMap(previewed -> asked(previewed, null))
                .map(asked -> thanks(link, asked, looks.of(asked, reader)))
                .orElseGet(() -> pages.notFound(looks.plain(reader)));
    }

    private Response show(String link, Asked asked, Reader reader) {
        var look = looks.of(asked, reader);
        var chosen = AnswerChoice.of(asked.survey().survey(), reader.query());
        return pages.survey(SurveyForm.of(link, asked, chosen, look).preview(), look);
    }

    private Response thanks(String link, Asked asked, Look look) {
        return pages.thanks(ThanksView.of(link, asked, look).preview(), look);
    }

    private Optional<Asked> asked(PreviewedSurvey previewed, String standing) {
        return readSurvey.preview(previewed.workspace(), previewed.key())
                .map(survey -> asked(previewed, survey, standing));
    }

    private Asked asked(PreviewedSurvey previewed, Survey survey, String standing) {
        var company = previewed.company();
        var interaction = new InteractionContext(NO_INTERACTION, clock.instant(), new WorkspaceRef(company, "UTC"),
                new TouchpointRef("preview", company, "other", "use", null), null, null, null, null, null);
        var known = standing != null && Situation.STANDINGS.contains(standing) ? standing : Situation.UNKNOWN;
        return new Asked(previewed.workspace(), interaction, new CustomerSurvey(survey, known, SOMEBODY), ResponseState.NONE,
                false, null);
    }
}
