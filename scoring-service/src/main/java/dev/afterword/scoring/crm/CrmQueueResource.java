package dev.afterword.scoring.crm;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

import dev.afterword.web.idempotency.Idempotency;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import dev.afterword.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The queues through which the systems of the caller's workspace are told what happened. */
@Path("/v1/crm-queues")
@Produces(APPLICATION_JSON)
@RolesAllowed(Scopes.ADMIN)
@SecurityRequirement(name = "api_key")
@Tag(name = "CRM queues")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
class CrmQueueResource {

    private static final String NAME = "1 to 63 small letters, digits or hyphens; does not begin with a hyphen.";

    private final PutCrmQueue putCrmQueue;
    private final DeleteCrmQueue deleteCrmQueue;
    private final ReplayEvents replayEvents;
    private final ShowCrmQueues showCrmQueues;
    private final Caller caller;

    CrmQueueResource(PutCrmQueue putCrmQueue, DeleteCrmQueue deleteCrmQueue, ReplayEvents replayEvents,
            ShowCrmQueues showCrmQueues, Caller caller) {
        this.putCrmQueue = putCrmQueue;
        this.deleteCrmQueue = deleteCrmQueue;
        this.replayEvents = replayEvents;
        this.showCrmQueues = showCrmQueues;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listCrmQueues", summary = "Read all queues, and how they stand", description = "Needs the scope `admin`. Queues that the operator of this installation has set up are not among them.")
    @APIResponse(responseCode = "200", description = "The queues", content = @Content(schema = @Schema(implementation = CrmQueueList.class)))
    public CrmQueueList list() {
        return new CrmQueueList(showCrmQueues.all(caller.workspace()));
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "getCrmQueue", summary = "Read one queue, and how it stands", description = "Needs the scope `admin`.")
    @APIResponse(responseCode = "200", description = "The queue", content = @Content(schema = @Schema(implementation = CrmQueueAnswer.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public CrmQueueAnswer get(@Parameter(description = NAME) @RestPath String name) {
        return showCrmQueues.one(caller.workspace(), name).orElseThrow(() -> ProblemException.notFound("queue"));
    }

    @PUT
    @Path("/{name}")
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "putCrmQueue", summary = "Declare a queue, or change what it gets from now on", description = """
            Needs the scope `admin`. The queue is on the broker within seconds, as `crm.{workspace}.{name}`: durable, replicated, and
            with this workspace's events alone. A consumer may get an event twice; its id tells. What a consumer rejects goes to the
            dead letters. Where more messages wait than the limit, the queue counts as behind: events are kept here instead, and
            follow by themselves, in their order, when half of the messages have been taken; no other queue is held up.""")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CrmQueueRequest.class)))
    @APIResponse(responseCode = "200", description = "It was there, and is changed", content = @Content(schema = @Schema(implementation = CrmQueueAnswer.class)))
    @APIResponse(responseCode = "201", description = "It is new", content = @Content(schema = @Schema(implementation = CrmQueueAnswer.class)))
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Response put(@Parameter(description = NAME) @RestPath String name, byte[] body) {
        var wanted = CrmQueueBody.read(name, body);
        boolean created = putCrmQueue.put(caller.workspace(), name, wanted);
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK).entity(get(name)).build();
    }

    @DELETE
    @Path("/{name}")
    @Operation(operationId = "deleteCrmQueue", summary = "Delete a queue, with all that is in it", description = "Needs the scope `admin`. The broker's queue goes within seconds; until then the name cannot be declared again.")
    @APIResponse(responseCode = "204", description = "There is no such queue any more")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void delete(@Parameter(description = NAME) @RestPath String name) {
        deleteCrmQueue.delete(caller.workspace(), name);
    }

    @POST
    @Path("/{name}/replay")
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "replayEvents", summary = "Send the events of a period to one queue again", description = """
            Needs the scope `admin`. They come under their old ids, oldest first, each with the header `afterword-replay`, behind
            what waits for the queue anyway and only as far as it has room. Events are kept as long as the workspace keeps its
            data; those of a customer who was erased come without them, or not at all.""")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReplayRequest.class)))
    @APIResponse(responseCode = "202", description = "They are on their way", content = @Content(schema = @Schema(implementation = ReplayAnswer.class)))
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Response replay(@Parameter(description = NAME) @RestPath String name,
            @Parameter(description = "1 to 255 visible ASCII characters, new for each request. The same key and body start nothing again for a day.") @RestHeader(Idempotency.HEADER) String idempotencyKey,
            byte[] body) {
        var period = ReplayBody.read(body);
        return replayEvents.replay(caller.workspace(), name, period, idempotencyKey, body).toResponse();
    }
}
