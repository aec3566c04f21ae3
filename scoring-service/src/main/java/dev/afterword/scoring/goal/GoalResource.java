package dev.afterword.scoring.goal;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What the metrics of the caller's workspace should be, and whose each is. */
@Path("/v1/goals")
@Produces(APPLICATION_JSON)
@Tag(name = "Goals")
@SecurityRequirement(name = "api_key")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class GoalResource {

    private static final int PAGE = 100;

    private final KeepGoals keepGoals;
    private final Caller caller;

    GoalResource(KeepGoals keepGoals, Caller caller) {
        this.keepGoals = keepGoals;
        this.caller = caller;
    }

    @PUT
    @Path("/{metric}/{touchpoint}")
    @RolesAllowed(Scopes.ADMIN)
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "putGoal", summary = "Set what a metric should be at a touchpoint", description = """
            Needs the scope `admin`. It is judged within a minute of new scores, and each day as the window moves: `missed` when the
            whole 95 % interval is on the wrong side of the target, `met` when the whole of it is on the right one; between them it
            stays what it was, and so it does below 5 responses. Only a crossing is told of, the first judgement included. A goal that is there keeps its judgement
            until it is judged by its new measure. A workspace may have 1,000 goals.""")
    @RequestBody(ref = "NewGoal")
    @APIResponse(responseCode = "200", ref = "Goal")
    @APIResponse(responseCode = "201", ref = "GoalCreated")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Response put(@Parameter(example = "csat") @RestPath String metric,
            @Parameter(description = "A touchpoint's key.", example = "checkout") @RestPath String touchpoint, byte[] body) {
        var key = GoalKey.of(metric, touchpoint);
        var stored = keepGoals.put(caller.workspace(), caller.workspaceTimeZone(), key, GoalBody.read(key.metric(), body));
        return Response.status(stored.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(GoalAnswer.of(stored.goal())).build();
    }

    @GET
    @Path("/{metric}/{touchpoint}")
    @RolesAllowed(Scopes.SCORES_READ)
    @Operation(operationId = "getGoal", summary = "Read a goal, and what it was judged to be", description = "Needs the scope `scores:read`.")
    @APIResponse(responseCode = "200", ref = "Goal")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public GoalAnswer get(@RestPath String metric, @RestPath String touchpoint) {
        return keepGoals.one(caller.workspace(), GoalKey.of(metric, touchpoint));
    }

    @GET
    @RolesAllowed(Scopes.SCORES_READ)
    @Operation(operationId = "listGoals", summary = "Read all goals, the oldest first, up to 100 at a time", description = "Needs the scope `scores:read`.")
    @APIResponse(responseCode = "200", ref = "GoalPage")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public GoalPage list(
            @Parameter(description = "`next_cursor` of the page before; none for the first.") @RestQuery(Cursor.PARAMETER) String cursor) {
        return keepGoals.page(caller.workspace(), Cursor.decode(cursor), PAGE);
    }

    @DELETE
    @Path("/{metric}/{touchpoint}")
    @RolesAllowed(Scopes.ADMIN)
    @Operation(operationId = "deleteGoal", summary = "Remove a goal", description = "Needs the scope `admin`.")
    @APIResponse(responseCode = "204", description = "There is no such goal any more.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void delete(@RestPath String metric, @RestPath String touchpoint) {
        keepGoals.remove(caller.workspace(), GoalKey.of(metric, touchpoint));
    }
}
