package dev.afterword.feedback.workspace;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.afterword.businesshours.BusinessHoursAnswer;
import dev.afterword.businesshours.BusinessHoursFields;
import dev.afterword.web.json.JsonFields;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** When the caller's workspace answers its customers. */
@Path("/v1/business-hours")
@Produces(APPLICATION_JSON)
@Tag(name = "Business hours")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class BusinessHoursResource {

    private final PutBusinessHours putBusinessHours;
    private final BusinessHoursRepository businessHours;
    private final Caller caller;

    BusinessHoursResource(PutBusinessHours putBusinessHours, BusinessHoursRepository businessHours, Caller caller) {
        this.putBusinessHours = putBusinessHours;
        this.businessHours = businessHours;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed(Scopes.ADMIN)
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "putBusinessHours", summary = "Set when the business answers", description = """
            Needs the scope `admin`. Promises are counted in this time, in the workspace's time zone; those already made stay as
            they were told. It can take 10 seconds until every new promise is counted so.""")
    @RequestBody(ref = "BusinessHours")
    @APIResponse(responseCode = "200", ref = "BusinessHours")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public BusinessHoursAnswer put(byte[] body) {
        var fields = JsonFields.of(body);
        var hours = BusinessHoursFields.read(fields);
        fields.throwIfInvalid();
        putBusinessHours.put(caller.workspace(), hours);
        return BusinessHoursAnswer.of(hours);
    }

    @GET
    @RolesAllowed(Scopes.INTERACTIONS_READ)
    @Operation(operationId = "getBusinessHours", summary = "Read when the business answers", description = """
            Needs the scope `interactions:read`. Of a workspace that has set none: Monday to Friday, 9 to 17 o'clock.""")
    @APIResponse(responseCode = "200", ref = "BusinessHours")
    public BusinessHoursAnswer get() {
        return BusinessHoursAnswer.of(businessHours.find(caller.workspace()));
    }
}
