package dev.afterword.scoring.standing;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import dev.afterword.scoring.standing.domain.CustomerKey;
import dev.afterword.scoring.standing.domain.Standing;
import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.json.QueryFields;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What the customers of the caller's workspace are to it. */
@Path("/v1")
@Produces(APPLICATION_JSON)
@Tag(name = "Standings")
@SecurityRequirement(name = "api_key")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "422", ref = "Invalid")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class StandingResource {

    private static final int MAX_REF = 200;
    private static final int MAX_PAGE = 200;
    private static final int USUAL_PAGE = 100;

    private final ReadStandings readStandings;
    private final Caller caller;

    StandingResource(ReadStandings readStandings, Caller caller) {
        this.readStandings = readStandings;
        this.caller = caller;
    }

    @GET
    @Path("/customers/{ref}/standing")
    @RolesAllowed(Scopes.SCORES_READ)
    @Operation(operationId = "getStanding", summary = "What a customer is to the business now", description = """
            Needs the scope `scores:read`. `fan`: the last two responses that could say so had an NPS of 9 or 10 (or, where that was
            not asked, a CSAT of 5), and no recovery is open. `at_risk`: the last response was unhappy, or a recovery is open.
            `neutral`: neither. `unknown`: nothing was heard of that customer.""")
    @APIResponse(responseCode = "200", ref = "Standing")
    public StandingAnswer get(@Parameter(description = "Your own id of the customer.") @RestPath String ref) {
        var query = new QueryFields();
        query.text("ref", ref, MAX_REF);
        query.throwIfInvalid();
        return readStandings.of(new CustomerKey(caller.workspace(), ref));
    }

    @GET
    @Path("/standings")
    @RolesAllowed(Scopes.SCORES_READ)
    @Operation(operationId = "listStandings", summary = "The customers who are fans, or at risk, and so on", description = """
            Needs the scope `scores:read`. Those who became it last come first.""")
    @APIResponse(responseCode = "200", ref = "StandingPage")
    public StandingPage list(
            @Parameter(required = true, description = "`fan`, `neutral`, `at_risk` or `unknown`.", example = "fan") @RestQuery String standing,
            @Parameter(description = "`next_cursor` of the page before; none for the first.") @RestQuery(Cursor.PARAMETER) String cursor,
            @Parameter(description = "How many at most, 1 to 200.", example = "100") @RestQuery String limit) {
        var query = new QueryFields();
        var wanted = Standing.named(standing);
        query.check(wanted.isPresent(), "standing", "must be one of " + Standing.names());
        int size = query.integer("limit", limit, 1, MAX_PAGE, USUAL_PAGE);
        query.throwIfInvalid();
        return readStandings.page(caller.workspace(), wanted.orElseThrow(), Cursor.decode(cursor), size);
    }
}
