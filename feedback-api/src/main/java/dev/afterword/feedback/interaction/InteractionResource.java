package dev.afterword.feedback.interaction;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import dev.afterword.messaging.TraceParent;
import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.idempotency.Idempotency;
import dev.afterword.web.idempotency.IdempotentRequest;
import dev.afterword.web.json.JsonFields;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import dev.afterword.web.later.Later;
import dev.afterword.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

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
    private final ShowInteractions showInteractions;
    private final InteractionResponse response;
    private final Caller caller;
    private final SingleRequest singleRequest;

    InteractionResource(InteractionIntake intake, InteractionRepository interactions, ShowInteractions showInteractions,
            InteractionResponse response, Caller caller,
            SingleRequest singleRequest) {
        this.intake = intake;
        this.interactions = interactions;
        this.showInteractions = showInteractions;
        this.response = response;
        this.caller = caller;
        this.singleRequest = singleRequest;
    }

    @POST
    @RolesAllowed(Scopes.INTERACTIONS_WRITE)
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "recordInteraction", summary = "Record an interaction", description = """
            Needs the scope `interactions:write`. The answer holds the address of the survey, so it can be shown at once.
            With `source_id` or an `Idempotency-Key` the request can be sent again until it is answered: it counts once.

            A web page may send it with a publishable key, from one of the key's origins, so often a minute as the `RateLimit-*`
            headers say. It may tell no `agent`, `survey_key` or `survey: sms`, and no `occurred_at` more than a day ago; and it
            hears `id`, `survey_url`, `thank_you_url` and `promise` alone: all null when the `source_id` was there already.""")
    @RequestBody(ref = "NewInteraction")
    @APIResponse(responseCode = "200", ref = "InteractionKnown")
    @APIResponse(responseCode = "201", ref = "InteractionRecorded")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public CompletionStage<RestResponse<RecordedAnswer>> record(
            @Parameter(description = "1 to 255 visible ASCII characters, new for each request. The same key and body get the first answer again for a day.", schema = @Schema(pattern = Idempotency.KEY_FORM)) @RestHeader(Idempotency.HEADER) String idempotencyKey,
            @Parameter(description = "W3C trace context; travels with the event.") @RestHeader("traceparent") String traceparent,
            byte[] body) {
        var idempotent = IdempotentRequest.orNull(FromWebPage.idempotencyScope(caller), idempotencyKey, "POST /v1/interactions",
                body);
        var arrived = new SingleRequest.Arrived(caller.workspace(), caller.isPublishable(), TraceParent.here(traceparent),
                idempotent, JsonFields.of(body));
        return Later.unwrapped(singleRequest.read(arrived).thenCompose(intake::record)
                .thenApply(recorded -> response.of(recorded, arrived.isWebPage())));
    }

    @GET
    @RolesAllowed(Scopes.INTERACTIONS_READ)
    @Operation(operationId = "listInteractions", summary = "Read interactions, those that occurred last first", description = """
            Needs the scope `interactions:read`. Follow `next_cursor`, with the same filters, until it is null.""")
    @APIResponse(responseCode = "200", ref = "InteractionPage")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public InteractionPage list(
            @Parameter(description = "Only those of this touchpoint.", schema = @Schema(maxLength = InteractionBody.MAX_KEY)) @RestQuery String touchpoint,
            @Parameter(description = "Only those of the customer with this `ref`.", schema = @Schema(maxLength = InteractionBody.MAX_REF)) @RestQuery String customer,
            @Parameter(description = "Only those that occurred at this time or later.", schema = @Schema(type = SchemaType.STRING, format = "date-time")) @RestQuery String from,
            @Parameter(description = "Only those that occurred before this time, which is after `from`.", schema = @Schema(type = SchemaType.STRING, format = "date-time")) @RestQuery String to,
            @Parameter(description = "`next_cursor` of the page before; none for the first.") @RestQuery(Cursor.PARAMETER) String cursor,
            @Parameter(description = "How many at most.", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "100")) @RestQuery String limit) {
        var filter = InteractionFilter.read(touchpoint, customer, from, to, cursor, limit);
        return InteractionPage.of(interactions.page(caller.workspace(), filter), filter.limit(),
                found -> showInteractions.show(caller.workspace(), found));
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
}
