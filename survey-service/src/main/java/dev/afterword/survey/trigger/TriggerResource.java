package dev.afterword.survey.trigger;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.afterword.survey.survey.PublishedSurveys;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import dev.afterword.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The triggers of the caller's workspace. */
@Path("/v1/triggers")
@RolesAllowed(Scopes.SURVEYS_WRITE)
@Produces(APPLICATION_JSON)
@Tag(name = "Triggers")
@SecurityRequirement(name = "api_key")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class TriggerResource {

    private final PutTrigger putTrigger;
    private final DeleteTrigger deleteTrigger;
    private final TriggerRepository triggers;
    private final KnownTriggers known;
    private final PublishedSurveys surveys;
    private final Caller caller;

    TriggerResource(PutTrigger putTrigger, DeleteTrigger deleteTrigger, TriggerRepository triggers, KnownTriggers known,
            PublishedSurveys surveys, Caller caller) {
        this.putTrigger = putTrigger;
        this.deleteTrigger = deleteTrigger;
        this.triggers = triggers;
        this.known = known;
        this.surveys = surveys;
        this.caller = caller;
    }

    @PUT
    @Path("/{key}")
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "putTrigger", summary = "Create a trigger, or replace the one with the same key", description = """
            Needs the scope `surveys:write`. The first trigger that matches an interaction decides; it can take 3 seconds until
            every pod goes by the change.""")
    @RequestBody(ref = "NewTrigger")
    @APIResponse(responseCode = "200", ref = "Trigger")
    @APIResponse(responseCode = "201", ref = "TriggerCreated")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "409", ref = "TooManyTriggers")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Response put(
            @Parameter(description = "1 to 63 small letters, digits or hyphens; does not begin with a hyphen.") @RestPath String key,
            byte[] body) {
        var workspace = caller.workspace();
        var trigger = TriggerBody.read(key, body, survey -> surveys.latest(workspace, survey).isPresent());
        boolean created = putTrigger.put(workspace, trigger);
        known.forget(workspace);
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK).entity(TriggerJson.of(trigger)).build();
    }

    @GET
    @Path("/{key}")
    @Operation(operationId = "getTrigger", summary = "Read one trigger", description = "Needs the scope `surveys:write`.")
    @APIResponse(responseCode = "200", ref = "Trigger")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public TriggerJson get(@RestPath String key) {
        return triggers.find(caller.workspace(), key).map(TriggerJson::of)
                .orElseThrow(() -> ProblemException.notFound("trigger"));
    }

    @GET
    @Operation(operationId = "listTriggers", summary = "Read all triggers, in the order in which they are looked at", description = """
            Needs the scope `surveys:write`. A workspace has 200 at most, so there is one page.""")
    @APIResponse(responseCode = "200", ref = "TriggerPage")
    public TriggerPage list() {
        return new TriggerPage(triggers.all(caller.workspace()).stream().map(TriggerJson::of).toList(), null);
    }

    @DELETE
    @Path("/{key}")
    @Operation(operationId = "deleteTrigger", summary = "Take a trigger away", description = """
            Needs the scope `surveys:write`. What it has decided stays decided; every pod stops going by it within 3 seconds.""")
    @APIResponse(responseCode = "204", description = "There is no such trigger any more.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void delete(@RestPath String key) {
        deleteTrigger.delete(caller.workspace(), key);
        known.forget(caller.workspace());
    }
}
