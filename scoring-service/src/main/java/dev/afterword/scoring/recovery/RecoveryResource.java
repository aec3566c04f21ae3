package dev.afterword.scoring.recovery;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import dev.afterword.web.problem.EntityTag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The unhappy customers of the caller's workspace, and what is done about them. */
@Path("/v1/recoveries")
@Produces(APPLICATION_JSON)
@Tag(name = "Recoveries")
@SecurityRequirement(name = "api_key")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class RecoveryResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ReadRecoveries readRecoveries;
    private final ChangeRecovery changeRecovery;
    private final Caller caller;

    RecoveryResource(ReadRecoveries readRecoveries, ChangeRecovery changeRecovery, Caller caller) {
        this.readRecoveries = readRecoveries;
        this.changeRecovery = changeRecovery;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scopes.RECOVERIES_WRITE)
    @Operation(operationId = "listRecoveries", summary = "Recoveries, the one opened last first", description = """
            Needs the scope `recoveries:write`. Without what they speak of and what was done; read one for that.""")
    @APIResponse(responseCode = "200", ref = "RecoveryPage")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public RecoveryPage list(
            @Parameter(description = "`open` or `closed`; both when left out.", example = "open") @RestQuery String state,
            @Parameter(description = "E-mail address of the touchpoint's owner.", example = "ida@nordlicht.example") @RestQuery String owner,
            @Parameter(description = "Who has taken it.", example = "rosa@nordlicht.example") @RestQuery String assignee,
            @Parameter(description = "A touchpoint's key.", example = "checkout") @RestQuery String touchpoint,
            @Parameter(description = "`true`: open ones whose time has passed; `false`: all others.", example = "true") @RestQuery String overdue,
            @Parameter(description = "`next_cursor` of the page before; none for the first.") @RestQuery(Cursor.PARAMETER) String cursor,
            @Parameter(description = "How many at most, 1 to 200.", example = "100") @RestQuery String limit) {
        return readRecoveries.page(caller.workspace(),
                RecoveryFilter.read(state, owner, assignee, touchpoint, overdue, cursor, limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Scopes.RECOVERIES_WRITE)
    @Operation(operationId = "getRecovery", summary = "Read a recovery, with what it speaks of and all that was done", description = """
            Needs the scope `recoveries:write`. The header `ETag` names the version; send it back in `If-Match` to change it.""")
    @APIResponse(responseCode = "200", ref = "Recovery")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response get(@RestPath UUID id) {
        return told(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Scopes.RECOVERIES_WRITE)
    @Consumes({ MERGE_PATCH, APPLICATION_JSON })
    @Operation(operationId = "changeRecovery", summary = "Take a recovery, note what was done, close it", description = """
            Needs the scope `recoveries:write`. A JSON merge patch (RFC 7396): what is left out stays, `null` removes. To close it,
            send `state` `closed` with the `outcome`; the `root_cause` must be known by then. Everything goes into the history, with
            the API key and with `by`.""")
    @RequestBody(ref = "RecoveryPatch")
    @APIResponse(responseCode = "200", ref = "Recovery")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "RecoveryClosed")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response patch(@RestPath UUID id,
            @Parameter(description = "The `ETag` that was read.", example = "\"3\"", schema = @Schema(implementation = String.class)) @RestHeader(HttpHeaders.IF_MATCH) List<String> ifMatch,
            byte[] body) {
        changeRecovery.change(caller.workspace(), id, ifMatch, RecoveryPatch.read(body), caller.keyId());
        return told(id);
    }

    private Response told(UUID id) {
        var answer = readRecoveries.one(caller.workspace(), id);
        return Response.ok(answer).header(HttpHeaders.ETAG, EntityTag.of(answer.version())).build();
    }
}
