package dev.afterword.survey.funnel;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** From the interaction to the finished response: how many are left at each step. */
@Path("/v1/funnel")
@Tag(name = "Responses")
@RolesAllowed(Scopes.RESPONSES_READ)
@SecurityRequirement(name = "api_key")
class FunnelResource {

    private final CountFunnel countFunnel;
    private final Caller caller;

    FunnelResource(CountFunnel countFunnel, Caller caller) {
        this.countFunnel = countFunnel;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getFunnel", summary = "Count who was asked, and who answered", description = """
            Needs the scope `responses:read`. All steps count the same invitations: those sent in the period, and those that were
            decided on in it and not sent. A response that came later counts for the day of its invitation.""")
    @APIResponse(responseCode = "200", ref = "Funnel")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Funnel count(
            @Parameter(description = "Only those about this touchpoint.") @RestQuery String touchpoint,
            @Parameter(description = "Only those with this survey; leaves out what was suppressed.") @RestQuery String survey,
            @Parameter(description = "Only those by this channel; leaves out what was suppressed.", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "inline", "link", "email", "sms" })) @RestQuery String channel,
            @Parameter(description = "Only those of this time or later.", schema = @Schema(type = SchemaType.STRING, format = "date-time")) @RestQuery String from,
            @Parameter(description = "Only those before this time.", schema = @Schema(type = SchemaType.STRING, format = "date-time")) @RestQuery String to) {
        return countFunnel.count(caller.workspace(), FunnelFilter.read(touchpoint, survey, channel, from, to));
    }
}
