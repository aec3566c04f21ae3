package dev.afterword.survey.policy;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** How often, and when, the caller's workspace may ask its customers. */
@Path("/v1/contact-policy")
@Produces(APPLICATION_JSON)
@Tag(name = "Contact policy")
@SecurityRequirement(name = "api_key")
@RolesAllowed(Scopes.SURVEYS_WRITE)
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class ContactPolicyResource {

    private final ContactPolicies policies;
    private final Caller caller;

    ContactPolicyResource(ContactPolicies policies, Caller caller) {
        this.policies = policies;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getContactPolicy", summary = "Read the contact policy", description = "Needs the scope `surveys:write`. The default, until one is put.")
    @APIResponse(responseCode = "200", ref = "ContactPolicy")
    public ContactPolicyAnswer get() {
        return ContactPolicyAnswer.of(policies.of(caller.workspace()));
    }

    @PUT
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "putContactPolicy", summary = "Replace the contact policy", description = """
            Needs the scope `surveys:write`. What is left out is as by default. Holds for interactions from now on; invitations
            already scheduled stay as they are.""")
    @RequestBody(ref = "NewContactPolicy")
    @APIResponse(responseCode = "200", ref = "ContactPolicy")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public ContactPolicyAnswer put(byte[] body) {
        var policy = ContactPolicyBody.read(body);
        policies.put(caller.workspace(), policy);
        return ContactPolicyAnswer.of(policy);
    }
}
