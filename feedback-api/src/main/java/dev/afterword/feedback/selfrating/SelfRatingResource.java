package dev.afterword.feedback.selfrating;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

import dev.afterword.messaging.TraceParent;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import dev.afterword.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** How the team thinks it did at an interaction. */
@Path("/v1/interactions/{id}/self-rating")
@Produces(APPLICATION_JSON)
@Tag(name = "Interactions")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class SelfRatingResource {

    private final RateInteraction rateInteraction;
    private final SelfRatingRepository selfRatings;
    private final Caller caller;

    SelfRatingResource(RateInteraction rateInteraction, SelfRatingRepository selfRatings, Caller caller) {
        this.rateInteraction = rateInteraction;
        this.selfRatings = selfRatings;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed(Scopes.INTERACTIONS_WRITE)
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "rateInteraction", summary = "Rate one's own service", description = """
            Needs the scope `interactions:write`. How the team thinks it did, to be compared with what the customer says. It may
            be changed until the customer's first answer is known here; from then on it is refused with 409, since that answer
            has been told to the CRMs and may have been seen. The same rating again changes nothing.""")
    @RequestBody(ref = "NewSelfRating")
    @APIResponse(responseCode = "200", ref = "SelfRating")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "409", ref = "AnswerKnown")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public SelfRatingAnswer put(@RestPath UUID id,
            @Parameter(description = "W3C trace context; travels with the event.") @RestHeader("traceparent") String traceparent,
            byte[] body) {
        return rateInteraction.rate(caller.workspace(), id, SelfRatingBody.read(body),
                TraceParent.here(traceparent));
    }

    @GET
    @RolesAllowed(Scopes.INTERACTIONS_READ)
    @Operation(operationId = "getSelfRating", summary = "Read how the team thinks it did", description = "Needs the scope `interactions:read`.")
    @APIResponse(responseCode = "200", ref = "SelfRating")
    public SelfRatingAnswer get(@RestPath UUID id) {
        return selfRatings.find(caller.workspace(), id)
                .map(SelfRatingAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("self-rating"));
    }
}
