package dev.afterword.feedback.apikey;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import java.util.TreeSet;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import dev.afterword.web.key.KeyGrant;
import dev.afterword.web.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

/** Where the other services ask who an API key belongs to; not for the world. Asks the database: they remember the answer. */
@Path("/v1/introspect")
@Tag(name = "Keys")
public class IntrospectionResource {

    private static final String BEARER = "Bearer ";

    private final IntrospectionSecret secret;
    private final KeyLookupRepository keys;
    private final KeyUses uses;

    IntrospectionResource(IntrospectionSecret secret, KeyLookupRepository keys, KeyUses uses) {
        this.uses = uses;
        this.secret = secret;
        this.keys = keys;
    }

    @POST
    @PermitAll
    @Cache(noStore = true)
    @Consumes(APPLICATION_FORM_URLENCODED)
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "introspect", summary = "Tell whose an API key is and what it may do (RFC 7662)", description = """
            For the other services of the suite. They show the secret of `afterword.introspection.secret` instead of an API
            key. A key that is unknown, revoked or expired is `{"active": false}` and nothing else.""")
    @SecurityRequirement(name = "introspection_secret")
    @RequestBody(ref = "Introspection")
    @APIResponse(responseCode = "200", ref = "Introspection")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Introspection introspect(@RestHeader(HttpHeaders.AUTHORIZATION) String authorization, @RestForm String token) {
        if (authorization == null || !authorization.startsWith(BEARER)
                || !secret.matches(authorization.substring(BEARER.length()))) {
            throw ProblemException.unauthenticated("Send the introspection secret as Authorization: Bearer …");
        }
        if (token == null || token.isBlank()) {
            throw ProblemException.invalid("token", "must be the API key to ask about");
        }
        var grant = keys.find(token).map(ValidKey::grant);
        grant.ifPresent(found -> uses.used(found.keyId())); // a service asks because somebody is using the key there
        return grant.map(Introspection::of).orElse(Introspection.INACTIVE);
    }

    /**
     * What RFC 7662 calls the introspection response. Absent members are left out: of an inactive key nothing is told.
     *
     * @param scope separated by blanks
     * @param clientId id of the key
     */
    @JsonInclude(Include.NON_NULL)
    public record Introspection(
            boolean active, String scope, UUID clientId, UUID workspace, String workspaceName, String workspaceTimeZone) {

        static final Introspection INACTIVE = new Introspection(false, null, null, null, null, null);

        static Introspection of(KeyGrant grant) {
            return new Introspection(true, String.join(" ", new TreeSet<>(grant.scopes())), grant.keyId(),
                    grant.workspace(), grant.workspaceName(), grant.workspaceTimeZone());
        }
    }
}
