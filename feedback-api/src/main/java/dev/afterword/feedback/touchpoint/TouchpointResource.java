package dev.afterword.feedback.touchpoint;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import dev.afterword.feedback.team.TeamRepository;
import dev.afterword.web.cursor.Cursor;
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

/** The touchpoints of the caller's workspace. */
@Path("/v1/touchpoints")
@Produces(APPLICATION_JSON)
@Tag(name = "Touchpoints")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class TouchpointResource {

    private static final int PAGE = 100;

    private final PutTouchpoint putTouchpoint;
    private final DeleteTouchpoint deleteTouchpoint;
    private final TouchpointRepository touchpoints;
    private final TeamRepository team;
    private final Caller caller;

    TouchpointResource(PutTouchpoint putTouchpoint, DeleteTouchpoint deleteTouchpoint, TouchpointRepository touchpoints,
            TeamRepository team, Caller caller) {
        this.putTouchpoint = putTouchpoint;
        this.deleteTouchpoint = deleteTouchpoint;
        this.touchpoints = touchpoints;
        this.team = team;
        this.caller = caller;
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed(Scopes.ADMIN)
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "putTouchpoint", summary = "Create a touchpoint, or replace the one with the same key", description = """
            Needs the scope `admin`. Interactions already recorded keep the touchpoint as it was then. It can take 10 seconds
            until every new one carries the change.""")
    @RequestBody(ref = "NewTouchpoint")
    @APIResponse(responseCode = "200", ref = "Touchpoint")
    @APIResponse(responseCode = "201", ref = "TouchpointCreated")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Response put(
            @Parameter(description = "1 to 63 small letters, digits or hyphens; does not begin with a hyphen.") @RestPath String key,
            byte[] body) {
        var workspace = caller.workspace();
        var touchpoint = TouchpointBody.read(key, body, refs -> team.known(workspace, refs));
        boolean created = putTouchpoint.put(workspace, touchpoint);
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .entity(TouchpointAnswer.of(touchpoint))
                .build();
    }

    @GET
    @Path("/{key}")
    @RolesAllowed(Scopes.INTERACTIONS_READ)
    @Operation(operationId = "getTouchpoint", summary = "Read one touchpoint", description = "Needs the scope `interactions:read`.")
    @APIResponse(responseCode = "200", ref = "Touchpoint")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public TouchpointAnswer get(@RestPath String key) {
        return touchpoints.find(caller.workspace(), key)
                .map(TouchpointAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("touchpoint"));
    }

    @GET
    @RolesAllowed(Scopes.INTERACTIONS_READ)
    @Operation(operationId = "listTouchpoints", summary = "Read all touchpoints, oldest first, up to 100 at a time", description = "Needs the scope `interactions:read`.")
    @APIResponse(responseCode = "200", ref = "TouchpointPage")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public TouchpointPage list(
            @Parameter(description = "`next_cursor` of the page before; none for the first.") @RestQuery(Cursor.PARAMETER) String cursor) {
        return touchpoints.page(caller.workspace(), Cursor.decode(cursor), PAGE);
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed(Scopes.ADMIN)
    @Operation(operationId = "deleteTouchpoint", summary = "Take a touchpoint out of use", description = """
            Needs the scope `admin`. Interactions recorded there stay, and so do their promises; new ones are refused, by every
            pod after 10 seconds at the latest. The key may be put again.""")
    @APIResponse(responseCode = "204", description = "There is no such touchpoint any more.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void delete(@RestPath String key) {
        deleteTouchpoint.delete(caller.workspace(), key);
    }
}
