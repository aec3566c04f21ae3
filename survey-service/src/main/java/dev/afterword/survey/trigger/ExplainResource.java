package dev.afterword.survey.trigger;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Tells what would follow an interaction, and why. Decides as for a real one, and changes nothing. */
@Path("/v1/triggers:explain")
@RolesAllowed(Scopes.SURVEYS_WRITE)
@Produces(APPLICATION_JSON)
@Tag(name = "Triggers")
@SecurityRequirement(name = "api_key")
public class ExplainResource {

    private final DecideOffers decideOffers;
    private final Caller caller;

    ExplainResource(DecideOffers decideOffers, Caller caller) {
        this.decideOffers = decideOffers;
        this.caller = caller;
    }

    @POST
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "explainTriggers", summary = "Ask what would follow an interaction, and why", description = """
            Needs the scope `surveys:write`. Changes nothing. Tells of each trigger, in order, whether it matches or the first
            reason why not; and what is offered in the end. It is decided as for a real interaction; only the contact policy,
            which knows what a customer was asked before, is left out.""")
    @RequestBody(ref = "ExplainedInteraction")
    @APIResponse(responseCode = "200", ref = "Explanation")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Explanation explain(byte[] body) {
        return Explanation.of(decideOffers.decide(caller.workspace(), FactsBody.read(body)));
    }
}
