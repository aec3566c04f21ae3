package dev.afterword.scoring.recovery;

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

/** By when an unhappy customer of the caller's workspace is to be answered. */
@Path("/v1/recovery-policy")
@Produces(APPLICATION_JSON)
@Tag(name = "Recoveries")
@SecurityRequirement(name = "api_key")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class PolicyResource {

    private final PutPolicy putPolicy;
    private final Caller caller;

    PolicyResource(PutPolicy putPolicy, Caller caller) {
        this.putPolicy = putPolicy;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed(Scopes.ADMIN)
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "putRecoveryPolicy", summary = "Set by when an unhappy customer is to be answered", description = """
            Needs the scope `admin`. In business hours, in the workspace's time zone: send the `week` and the `holidays` that
            feedback-api has at `/v1/business-hours`, or others, where another team answers. Recoveries that are open keep their
            time.""")
    @RequestBody(ref = "RecoveryPolicy")
    @APIResponse(responseCode = "200", ref = "RecoveryPolicy")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public PolicyBody put(byte[] body) {
        var policy = PolicyBody.read(body);
        putPolicy.put(caller.workspace(), caller.workspaceTimeZone(), policy);
        return PolicyBody.of(policy);
    }

    @GET
    @RolesAllowed(Scopes.RECOVERIES_WRITE)
    @Operation(operationId = "getRecoveryPolicy", summary = "Read by when an unhappy customer is to be answered", description = """
            Needs the scope `recoveries:write`. Of a workspace that has set none: within 8 business hours, Monday to Friday from 9
            to 17 o'clock.""")
    @APIResponse(responseCode = "200", ref = "RecoveryPolicy")
    public PolicyBody get() {
        return PolicyBody.of(putPolicy.read(caller.workspace()));
    }
}
