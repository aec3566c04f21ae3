package dev.afterword.feedback.team;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

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

/** The team of the caller's workspace. */
@Path("/v1/team")
@Produces(APPLICATION_JSON)
@Tag(name = "Team")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class TeamResource {

    private static final int PAGE = 100;

    private final PutTeamMember putTeamMember;
    private final DeleteTeamMember deleteTeamMember;
    private final TeamRepository team;
    private final Caller caller;

    TeamResource(PutTeamMember putTeamMember, DeleteTeamMember deleteTeamMember, TeamRepository team, Caller caller) {
        this.putTeamMember = putTeamMember;
        this.deleteTeamMember = deleteTeamMember;
        this.team = team;
        this.caller = caller;
    }

    @PUT
    @Path("/{ref}")
    @RolesAllowed(Scopes.ADMIN)
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "putTeamMember", summary = "Add a team member, or replace the one with the same ref", description = """
            Needs the scope `admin`. Promises already made keep the person as they were told. It can take 10 seconds until every
            new one carries the change.""")
    @RequestBody(ref = "NewTeamMember")
    @APIResponse(responseCode = "200", ref = "TeamMember")
    @APIResponse(responseCode = "201", ref = "TeamMemberCreated")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Response put(
            @Parameter(description = "Your own id of that person, as in an interaction's `agent.ref`: 1 to 200 characters without slashes or control characters.") @RestPath String ref,
            byte[] body) {
        var member = TeamMemberBody.read(ref, body);
        boolean created = putTeamMember.put(caller.workspace(), member);
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .entity(TeamMemberAnswer.of(member))
                .build();
    }

    @GET
    @Path("/{ref}")
    @RolesAllowed(Scopes.INTERACTIONS_READ)
    @Operation(operationId = "getTeamMember", summary = "Read one team member", description = "Needs the scope `interactions:read`.")
    @APIResponse(responseCode = "200", ref = "TeamMember")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public TeamMemberAnswer get(@RestPath String ref) {
        return team.find(caller.workspace(), ref)
                .map(TeamMemberAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("team member"));
    }

    @GET
    @RolesAllowed(Scopes.INTERACTIONS_READ)
    @Operation(operationId = "listTeam", summary = "Read the whole team, oldest members first, up to 100 at a time", description = "Needs the scope `interactions:read`.")
    @APIResponse(responseCode = "200", ref = "TeamPage")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public TeamPage list(
            @Parameter(description = "`next_cursor` of the page before; none for the first.") @RestQuery(Cursor.PARAMETER) String cursor) {
        return team.page(caller.workspace(), Cursor.decode(cursor), PAGE);
    }

    @DELETE
    @Path("/{ref}")
    @RolesAllowed(Scopes.ADMIN)
    @Operation(operationId = "deleteTeamMember", summary = "Take somebody out of the team", description = """
            Needs the scope `admin`. Promises already made stay as they were told. Refused while a touchpoint's rota names the
            person: a rota that grew shorter by itself would be seen by no one.""")
    @APIResponse(responseCode = "204", description = "This person is in the team no more.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "OnRota")
    public void delete(@RestPath String ref) {
        deleteTeamMember.delete(caller.workspace(), ref);
    }
}
