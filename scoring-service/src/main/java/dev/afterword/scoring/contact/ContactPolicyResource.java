package dev.afterword.scoring.contact;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.afterword.web.json.JsonFields;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What of its customers' contact data a workspace lets its CRMs have. */
@Path("/v1/contact-policy")
@Produces(APPLICATION_JSON)
@Tag(name = "CRMs")
@SecurityRequirement(name = "api_key")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class ContactPolicyResource {

    private final PutContactPolicy putContactPolicy;
    private final ReadContactPolicy readContactPolicy;
    private final Caller caller;

    ContactPolicyResource(PutContactPolicy putContactPolicy, ReadContactPolicy readContactPolicy, Caller caller) {
        this.putContactPolicy = putContactPolicy;
        this.readContactPolicy = readContactPolicy;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed(Scopes.ADMIN)
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "putContactPolicy", summary = "Decide whether CRMs are told e-mail addresses", description = """
            Needs the scope `admin`. They are not, until this says so; from then on the address that came with a customer's latest
            interaction is kept and told. Taking it back removes all that were kept.""")
    @RequestBody(ref = "ContactPolicy")
    @APIResponse(responseCode = "200", ref = "ContactPolicy")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public ContactPolicyAnswer put(byte[] body) {
        var fields = JsonFields.of(body);
        var shareEmail = fields.bool("share_email");
        fields.check(fields.has("share_email"), fields.at("share_email"), "is required");
        fields.throwIfInvalid();
        putContactPolicy.put(caller.workspace(), shareEmail);
        return new ContactPolicyAnswer(shareEmail);
    }

    @GET
    @RolesAllowed(Scopes.ADMIN)
    @Operation(operationId = "getContactPolicy", summary = "Read whether CRMs are told e-mail addresses", description = "Needs the scope `admin`.")
    @APIResponse(responseCode = "200", ref = "ContactPolicy")
    public ContactPolicyAnswer get() {
        return new ContactPolicyAnswer(readContactPolicy.sharesEmail(caller.workspace()));
    }

    /** What the client sees; its field name is the public API. */
    public record ContactPolicyAnswer(boolean shareEmail) {
    }
}
