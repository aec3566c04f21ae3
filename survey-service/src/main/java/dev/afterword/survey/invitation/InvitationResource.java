package dev.afterword.survey.invitation;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.json.QueryFields;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The invitations of the caller's workspace, and what became of them. */
@Path("/v1/invitations")
@Produces(APPLICATION_JSON)
@Tag(name = "Invitations")
@SecurityRequirement(name = "api_key")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class InvitationResource {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final InvitationListRepository invitations;
    private final Caller caller;

    InvitationResource(InvitationListRepository invitations, Caller caller) {
        this.invitations = invitations;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scopes.RESPONSES_READ)
    @Operation(operationId = "listInvitations", summary = "Read invitations, newest first", description = """
            Needs the scope `responses:read`. One for each interaction, also where no survey is offered: its `reason` says why.""")
    @APIResponse(responseCode = "200", ref = "InvitationPage")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public InvitationPage list(
            @Parameter(description = "`scheduled`, `suppressed`, `sent`, `opened`, `answered`, `failed` or `expired`") @RestQuery String status,
            @Parameter(description = "Why it is not offered or was not delivered, such as `recently_invited`") @RestQuery String reason,
            @Parameter(description = "Key of a touchpoint") @RestQuery String touchpoint,
            @Parameter(description = "Your own id of the customer") @RestQuery String customer,
            @Parameter(description = "Decided at that time or later (RFC 3339)") @RestQuery String from,
            @Parameter(description = "Decided before (RFC 3339)") @RestQuery String to,
            @Parameter(description = "1 to 200; 50, if absent") @RestQuery String limit,
            @Parameter(description = "`next_cursor` of the page before; none for the first") @RestQuery(Cursor.PARAMETER) String cursor) {
        var query = new QueryFields();
        var filter = InvitationFilter.read(query, status, reason, touchpoint, customer, from, to);
        int size = query.integer("limit", limit, 1, MOST, USUAL);
        query.throwIfInvalid();
        return InvitationPage.of(invitations.find(caller.workspace(), filter, Cursor.decode(cursor), size + 1), size);
    }
}
