package dev.afterword.feedback.customer;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import dev.afterword.messaging.TraceParent;
import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The customers of the caller's workspace. */
@Path("/v1/customers/{ref:.+}")
@Produces(APPLICATION_JSON)
@Tag(name = "Customers")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "422", ref = "Invalid")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class CustomerResource {

    private static final String REF = "Your own id of the customer, percent-encoded: a slash in it as `%2F`. (A ref that is nothing but `.` or `..` is no path and cannot be named here.)";

    private final ExportCustomer exportCustomer;
    private final EraseCustomer eraseCustomer;
    private final Caller caller;

    CustomerResource(ExportCustomer exportCustomer, EraseCustomer eraseCustomer, Caller caller) {
        this.exportCustomer = exportCustomer;
        this.eraseCustomer = eraseCustomer;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scopes.INTERACTIONS_READ)
    @Operation(operationId = "exportCustomer", summary = "Read all that is held of a customer", description = """
            Needs the scope `interactions:read`. The interactions of that customer, oldest first, up to 100 at a time, each with
            its promise, what became of its invitation, and the team's self-rating.""")
    @APIResponse(responseCode = "200", ref = "CustomerExport")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public CustomerExport get(@Parameter(description = REF) @RestPath String ref,
            @Parameter(description = "`next_cursor` of the page before; none for the first.") @RestQuery(Cursor.PARAMETER) String cursor) {
        return exportCustomer.export(caller.workspace(), CustomerRef.check(ref), Cursor.decode(cursor));
    }

    @DELETE
    @RolesAllowed(Scopes.ADMIN)
    @ResponseStatus(204)
    @Operation(operationId = "eraseCustomer", summary = "Forget a customer", description = """
            Needs the scope `admin`. When this is answered, everything about the customer (ref, contact, name, locale, segment,
            properties) is gone from their interactions here; the other services are told, and remove what they hold: also the
            customer's own words. What stays is anonymous: where and when, who served, the scores. An interaction's `source_id`
            stays too, so that a retry under way does not bring the customer back; it should not name a person. Interactions
            recorded later under the same ref are new ones. A customer who is not known here is answered alike. May be repeated.""")
    @APIResponse(responseCode = "204", description = "The customer is forgotten here, and the other services are being told.")
    public void delete(@Parameter(description = REF) @RestPath String ref,
            @Parameter(description = "W3C trace context; travels with the event.") @RestHeader("traceparent") String traceparent) {
        eraseCustomer.erase(caller.workspace(), CustomerRef.check(ref), TraceParent.here(traceparent));
    }
}
