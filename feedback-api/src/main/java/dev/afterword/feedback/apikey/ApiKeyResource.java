package dev.afterword.feedback.apikey;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import java.time.Clock;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.idempotency.Idempotency;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import dev.afterword.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The API keys of the caller's workspace. Needs {@code admin}, which holds every scope: no key can make a mightier one. */
@Path("/v1/api-keys")
@RolesAllowed(Scopes.ADMIN)
@Produces(APPLICATION_JSON)
@Tag(name = "Keys")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class ApiKeyResource {

    private static final int PAGE = 100;

    private final CreateApiKey createApiKey;
    private final RevokeApiKey revokeApiKey;
    private final ApiKeyRepository keys;
    private final DatabaseKeys remembered;
    private final KnownOrigins origins;
    private final Caller caller;
    private final Clock clock;

    ApiKeyResource(CreateApiKey createApiKey, RevokeApiKey revokeApiKey, ApiKeyRepository keys, DatabaseKeys remembered,
            KnownOrigins origins, Caller caller, Clock clock) {
        this.createApiKey = createApiKey;
        this.revokeApiKey = revokeApiKey;
        this.keys = keys;
        this.remembered = remembered;
        this.origins = origins;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Cache(noStore = true)
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "createApiKey", summary = "Create an API key", description = """
            Needs the scope `admin`. The key itself is in this answer and nowhere else; only its SHA-256 is stored. So the
            answer to a repetition under the same `Idempotency-Key` has `"key": null`: if the first answer was lost, revoke that
            key and create another.""")
    @RequestBody(ref = "NewApiKey")
    @APIResponse(responseCode = "201", ref = "ApiKeyCreated")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "409", ref = "ApiKeyConflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Response create(
            @Parameter(description = "1 to 255 visible ASCII characters, new for each request. The same key and body create nothing again for a day.", schema = @Schema(pattern = Idempotency.KEY_FORM)) @RestHeader(Idempotency.HEADER) String idempotencyKey,
            byte[] body) {
        var wanted = ApiKeyBody.read(body, clock.instant());
        var answer = createApiKey.create(caller.workspace(), wanted, idempotencyKey, body);
        origins.forgetAll();
        return answer.toResponse();
    }

    @GET
    @Operation(operationId = "listApiKeys", summary = "Read all API keys, oldest first, up to 100 at a time", description = """
            Needs the scope `admin`. Also those that are revoked or expired; never the keys themselves.""")
    @APIResponse(responseCode = "200", ref = "ApiKeyPage")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public ApiKeyPage list(
            @Parameter(description = "`next_cursor` of the page before; none for the first.") @RestQuery(Cursor.PARAMETER) String cursor) {
        return keys.page(caller.workspace(), Cursor.decode(cursor), PAGE);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getApiKey", summary = "Read what is known of one API key", description = "Needs the scope `admin`. Never the key itself.")
    @APIResponse(responseCode = "200", ref = "ApiKey")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ApiKeyAnswer get(@RestPath UUID id) {
        return keys.find(caller.workspace(), id)
                .map(ApiKeyAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("API key"));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeApiKey", summary = "Revoke an API key", description = """
            Needs the scope `admin`. Within a minute no service takes the key any more. It stays in the list. The last key of
            a workspace that may administer it cannot be revoked.""")
    @APIResponse(responseCode = "204", description = "The key is revoked, by this request or an earlier one.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "LastAdminKey")
    public void revoke(@RestPath UUID id) {
        revokeApiKey.revoke(caller.workspace(), id);
        remembered.forget(id);
        origins.forgetAll();
    }
}
