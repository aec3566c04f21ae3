package dev.afterword.survey.survey;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.idempotency.Idempotency;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import dev.afterword.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The surveys of the caller's workspace. */
@Path("/v1/surveys")
@RolesAllowed(Scopes.SURVEYS_WRITE)
@Produces(APPLICATION_JSON)
@Tag(name = "Surveys")
@SecurityRequirement(name = "api_key")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class SurveyResource {

    private final PutSurvey putSurvey;
    private final PublishSurvey publishSurvey;
    private final ReadSurvey readSurvey;
    private final ListSurveys listSurveys;
    private final PublishedSurveys published;
    private final PreviewLinks previews;
    private final Caller caller;

    SurveyResource(PutSurvey putSurvey, PublishSurvey publishSurvey, ReadSurvey readSurvey, ListSurveys listSurveys,
            PublishedSurveys published, PreviewLinks previews, Caller caller) {
        this.putSurvey = putSurvey;
        this.publishSurvey = publishSurvey;
        this.readSurvey = readSurvey;
        this.listSurveys = listSurveys;
        this.published = published;
        this.previews = previews;
        this.caller = caller;
    }

    @PUT
    @Path("/{key}")
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "putSurvey", summary = "Save the draft of a survey", description = """
            Needs the scope `surveys:write`. Customers see nothing of a draft until it is published. A survey with the key of
            one that comes with the product takes its place, once published; its versions go on counting after those.""")
    @RequestBody(ref = "NewSurvey")
    @APIResponse(responseCode = "200", ref = "Survey")
    @APIResponse(responseCode = "201", ref = "SurveyCreated")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidSurvey")
    public Response put(
            @Parameter(description = "1 to 63 small letters, digits or hyphens; does not begin with a hyphen.") @RestPath String key,
            byte[] body) {
        boolean created = putSurvey.put(caller.workspace(), SurveyBody.read(key, body));
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK).entity(get(key)).build();
    }

    @GET
    @Path("/{key}")
    @Operation(operationId = "getSurvey", summary = "Read one survey: its draft, and which versions were published", description = "Needs the scope `surveys:write`.")
    @APIResponse(responseCode = "200", ref = "Survey")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public SurveyAnswer get(@RestPath String key) {
        return readSurvey.read(caller.workspace(), key).orElseThrow(() -> ProblemException.notFound("survey"));
    }

    @GET
    @Operation(operationId = "listSurveys", summary = "Read which surveys there are, up to 100 at a time", description = """
            Needs the scope `surveys:write`. First those that come with the product, then the workspace's own, oldest first.""")
    @APIResponse(responseCode = "200", ref = "SurveyPage")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public SurveyPage list(
            @Parameter(description = "`next_cursor` of the page before; none for the first.") @RestQuery(Cursor.PARAMETER) String cursor) {
        return listSurveys.list(caller.workspace(), Cursor.decode(cursor));
    }

    @POST
    @Path("/{key}/versions")
    @Operation(operationId = "publishSurvey", summary = "Publish the draft as the next version", description = """
            Needs the scope `surveys:write`. From then on new invitations ask it, on every pod within 3 seconds; invitations that
            were made before keep their version. A draft that asks what the latest version asks already is that version, and
            nothing is published. The body is empty.""")
    @APIResponse(responseCode = "200", ref = "SurveyVersionKnown")
    @APIResponse(responseCode = "201", ref = "SurveyVersionCreated")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "NoDraft")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Response publish(@RestPath String key,
            @Parameter(description = "1 to 255 visible ASCII characters, new for each request. The same key publishes nothing again for a day.") @RestHeader(Idempotency.HEADER) String idempotencyKey) {
        var answer = publishSurvey.publish(caller.workspace(), key, idempotencyKey);
        published.forgetLatest(caller.workspace(), key);
        return answer.toResponse();
    }

    @GET
    @Path("/{key}/versions/{version}")
    @Operation(operationId = "getSurveyVersion", summary = "Read one published version", description = "Needs the scope `surveys:write`. A version never changes.")
    @APIResponse(responseCode = "200", ref = "SurveyVersion")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public SurveyVersionAnswer version(@RestPath String key,
            @Parameter(description = "1 and up") @RestPath String version) {
        int number = version.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(version) : 0;
        return readSurvey.readVersion(caller.workspace(), key, number)
                .orElseThrow(() -> ProblemException.notFound("version of this survey"));
    }

    @POST
    @Path("/{key}/preview")
    @Operation(operationId = "previewSurvey", summary = "Get the address of a page that shows the draft", description = """
            Needs the scope `surveys:write`. Whoever has the address sees the draft as a customer would, for an hour; nothing is
            recorded. Of a survey without a draft it shows the latest version. The body is empty.""")
    @APIResponse(responseCode = "200", ref = "SurveyPreview")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public PreviewAnswer preview(@RestPath String key) {
        readSurvey.preview(caller.workspace(), key).orElseThrow(() -> ProblemException.notFound("survey"));
        return previews.create(caller.workspace(), caller.workspaceName(), key);
    }
}
