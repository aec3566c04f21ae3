package dev.afterword.feedback.promise;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import java.time.Clock;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

import dev.afterword.feedback.interaction.PromiseAnswer;
import dev.afterword.messaging.TraceParent;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What became of a promise. */
@Path("/v1/interactions/{id}/promise")
@Produces(APPLICATION_JSON)
@Tag(name = "Promises")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class PromiseResource {

    private final KeepPromise keepPromise;
    private final Caller caller;
    private final Clock clock;

    PromiseResource(KeepPromise keepPromise, Caller caller, Clock clock) {
        this.keepPromise = keepPromise;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @RolesAllowed(Scopes.INTERACTIONS_WRITE)
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "keepPromise", summary = "Tell that the customer was answered", description = """
            Needs the scope `interactions:write`. In time makes the promise kept, later makes it kept late; an answer in time
            that is told after the time makes a broken promise a kept one. May be told again with another time; the same again
            changes nothing.""")
    @RequestBody(ref = "KeptPromise")
    @APIResponse(responseCode = "200", ref = "Promise")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "NothingPromised")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public PromiseAnswer keep(
            @Parameter(description = "Of the interaction.") @RestPath UUID id,
            @Parameter(description = "W3C trace context; travels with the event.") @RestHeader("traceparent") String traceparent,
            byte[] body) {
        var keptAt = KeptBody.read(body, clock.instant());
        return PromiseAnswer.of(keepPromise.keep(caller.workspace(), id, keptAt, TraceParent.here(traceparent)));
    }
}
