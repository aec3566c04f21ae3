package dev.afterword.feedback.workspace;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import dev.afterword.messaging.Ids;
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

/** The workspaces: of the operator's administrators all of them, of everybody else their own. */
@Path("/v1/workspaces")
@RolesAllowed(Scopes.ADMIN)
@Produces(APPLICATION_JSON)
@Tag(name = "Workspaces")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class WorkspaceResource {

    private static final int PAGE = 100;

    private final CreateWorkspace createWorkspace;
    private final PutWorkspace putWorkspace;
    private final WorkspaceRepository workspaces;
    private final KnownWorkspaces known;
    private final Caller caller;

    WorkspaceResource(CreateWorkspace createWorkspace, PutWorkspace putWorkspace, WorkspaceRepository workspaces,
            KnownWorkspaces known, Caller caller) {
        this.createWorkspace = createWorkspace;
        this.putWorkspace = putWorkspace;
        this.workspaces = workspaces;
        this.known = known;
        this.caller = caller;
    }

    @POST
    @Cache(noStore = true)
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "createWorkspace", summary = "Create a workspace and its first API key", description = """
            Needs the scope `admin` and a key of the operator's workspace: the first one of this installation. The new key is
            in this answer and nowhere else; the answer to a repetition under the same `Idempotency-Key` has `"key": null`.""")
    @RequestBody(ref = "NewWorkspace")
    @APIResponse(responseCode = "201", ref = "WorkspaceCreated")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Response create(
            @Parameter(description = "1 to 255 visible ASCII characters, new for each request. The same key and body create nothing again for a day.", schema = @Schema(pattern = Idempotency.KEY_FORM)) @RestHeader(Idempotency.HEADER) String idempotencyKey,
            byte[] body) {
        if (!isOperator()) {
            throw ProblemException.forbidden("Only administrators of the operator's workspace may create workspaces.");
        }
        return createWorkspace.create(caller.workspace(), WorkspaceBody.read(Ids.next(), body), idempotencyKey, body)
                .toResponse();
    }

    @GET
    @Operation(operationId = "listWorkspaces", summary = "Read all workspaces, oldest first, up to 100 at a time", description = """
            Needs the scope `admin`. With a key of the operator's workspace all of them; with any other its own alone.""")
    @APIResponse(responseCode = "200", ref = "WorkspacePage")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public WorkspacePage list(
            @Parameter(description = "`next_cursor` of the page before; none for the first.") @RestQuery(Cursor.PARAMETER) String cursor) {
        var after = Cursor.decode(cursor);
        return isOperator() ? workspaces.page(after, PAGE) : workspaces.pageOf(caller.workspace(), after);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getWorkspace", summary = "Read one workspace", description = "Needs the scope `admin`.")
    @APIResponse(responseCode = "200", ref = "Workspace")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public WorkspaceAnswer get(@RestPath UUID id) {
        requireAccess(id);
        return workspaces.find(id).map(WorkspaceAnswer::of).orElseThrow(WorkspaceResource::notFound);
    }

    @PUT
    @Path("/{id}")
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "putWorkspace", summary = "Replace the settings of a workspace", description = """
            Needs the scope `admin`. What is left out gets its default. It can take a minute until every service works by the
            change; interactions older than a shorter retention go with the next daily run.""")
    @RequestBody(ref = "NewWorkspace")
    @APIResponse(responseCode = "200", ref = "Workspace")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public WorkspaceAnswer put(@RestPath UUID id, byte[] body) {
        requireAccess(id);
        var stored = putWorkspace.put(WorkspaceBody.read(id, body)).orElseThrow(WorkspaceResource::notFound);
        known.forget(id); // after the commit: before, another request could remember the old one anew
        return WorkspaceAnswer.of(stored);
    }

    private void requireAccess(UUID id) {
        if (!id.equals(caller.workspace()) && !isOperator()) {
            throw notFound();
        }
    }

    private boolean isOperator() {
        return known.get(caller.workspace()).operator();
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("workspace");
    }
}
