package dev.afterword.feedback.interaction;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

import dev.afterword.feedback.workspace.KnownWorkspaces;
import dev.afterword.messaging.TraceParent;
import dev.afterword.web.idempotency.Idempotency;
import dev.afterword.web.json.JsonItems;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Many interactions at a time. */
@Path("/v1/interactions/batch")
@Produces(APPLICATION_JSON)
@Tag(name = "Interactions")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class BatchResource {

    private static final String NDJSON = "application/x-ndjson";

    private final RecordBatch recordBatch;
    private final KnownWorkspaces workspaces;
    private final Caller caller;

    BatchResource(RecordBatch recordBatch, KnownWorkspaces workspaces, Caller caller) {
        this.recordBatch = recordBatch;
        this.workspaces = workspaces;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Scopes.INTERACTIONS_WRITE)
    @Consumes({ APPLICATION_JSON, NDJSON })
    @Operation(operationId = "recordInteractions", summary = "Record up to 1,000 interactions", description = """
            Needs the scope `interactions:write`. Takes a JSON array, or one object a line (NDJSON), 4 MiB at most. Each item is
            recorded or refused by itself and has a result of its own, in the order sent: one that is wrong does not refuse the
            rest. Send a batch again, under the same `Idempotency-Key` or with `source_id`s, until each item has its answer:
            those already recorded count once and get their first answer, those refused with 503 are recorded then.""")
    @RequestBody(ref = "NewInteractions")
    @APIResponse(responseCode = "200", ref = "BatchResults")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "BatchTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public BatchAnswer record(
            @Parameter(description = "1 to 255 visible ASCII characters, new for each batch. Each item of the same batch sent again within a day gets its first answer.", schema = @Schema(pattern = Idempotency.KEY_FORM)) @RestHeader(Idempotency.HEADER) String idempotencyKey,
            @Parameter(description = "W3C trace context; travels with the events.") @RestHeader("traceparent") String traceparent,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            byte[] body) {
        var items = type != null && type.getSubtype().equals("x-ndjson")
                ? JsonItems.ofLines(body, RecordBatch.MOST)
                : JsonItems.ofArray(body, RecordBatch.MOST);
        var sender = Sender.server(workspaces.get(caller.workspace()), TraceParent.here(traceparent));
        return recordBatch.record(sender, idempotencyKey, body, items);
    }
}
