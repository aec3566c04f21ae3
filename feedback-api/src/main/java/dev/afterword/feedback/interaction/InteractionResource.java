package dev.afterword.feedback.interaction;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.feedback.touchpoint.KnownTouchpoints;
import dev.afterword.messaging.TraceParent;
import dev.afterword.web.idempotency.Idempotency;
import dev.afterword.web.idempotency.IdempotentRequest;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import dev.afterword.web.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The interactions of the caller's workspace. */
@Path("/v1/interactions")
@Produces(APPLICATION_JSON)
@Tag(name = "Interactions")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class InteractionResource {

    private final InteractionIntake intake;
    private final InteractionRepository interactions;
    private final KnownTouchpoints touchpoints;
    private final CustomerUrls customerUrls;
    private final ShowInteractions showInteractions;
    private final Caller caller;
    private final Clock clock;

    InteractionResource(InteractionIntake intake, InteractionRepository interactions, KnownTouchpoints touchpoints,
            CustomerUrls customerUrls, ShowInteractions showInteractions, Caller caller, Clock clock) {
        this.intake = intake;
        this.interactions = interactions;
        this.touchpoints = touchpoints;
        this.customerUrls = customerUrls;
        this.showInteractions = showInteractions;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Blocking // asks the key and the touchpoint of the database when they are not in memory; waits for no commit, though
    @RolesAllowed(Scopes.INTERACTIONS_WRITE)
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "recordInteraction", summary = "Record an interaction", description = """
            Needs the scope `interactions:write`. The answer holds the address of the survey, so it can be shown at once.
            With `source_id` or an `Idempotency-Key` the request can be sent again until it is answered: it counts once.""")
    @RequestBody(ref = "NewInteraction")
    @APIResponse(responseCode = "200", ref = "InteractionKnown")
    @APIResponse(responseCode = "201", ref = "InteractionRecorded")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Uni<Response> record(
            @Parameter(description = "1 to 255 visible ASCII characters, new for each request. The same key and body get the first answer again for a day.") @RestHeader(Idempotency.HEADER) String idempotencyKey,
            @Parameter(description = "W3C trace context; travels with the event.") @RestHeader("traceparent") String traceparent,
            byte[] body) {
        var workspace = caller.workspace();
        var details = InteractionBody.read(body, key -> touchpoints.find(workspace, key).isPresent(), clock.instant());
        var request = new RecordRequest(workspace,
                new WorkspaceRef(caller.workspaceName(), caller.workspaceTimeZone().getId()),
                touchpoints.get(workspace, details.touchpoint()),
                details, TraceParent.orNext(traceparent),
                IdempotentRequest.orNull(workspace, idempotencyKey, "POST /v1/interactions", body));
        return intake.record(request).map(recorded -> response(recorded.orThrow()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Scopes.INTERACTIONS_READ)
    @Operation(operationId = "getInteraction", summary = "Read one interaction", description = "Needs the scope `interactions:read`.")
    @APIResponse(responseCode = "200", ref = "Interaction")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public InteractionAnswer get(@RestPath UUID id) {
        return interactions.find(caller.workspace(), id)
                .map(found -> showInteractions.show(caller.workspace(), List.of(found)).get(0))
                .orElseThrow(() -> ProblemException.notFound("interaction"));
    }

    private Response response(Recorded recorded) {
        var answer = InteractionAnswer.of(recorded.interaction(), customerUrls);
        return recorded.isNew()
                ? Response.created(URI.create("/v1/interactions/" + answer.id())).entity(answer).build()
                : Response.ok(answer).build();
    }
}
