package dev.afterword.survey.sender;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.afterword.web.json.JsonFields;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import dev.afterword.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Who the caller's workspace's mails come from. */
@Path("/v1/sender")
@Produces(APPLICATION_JSON)
@Tag(name = "Sender")
@SecurityRequirement(name = "api_key")
@RolesAllowed(Scopes.SURVEYS_WRITE)
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class SenderResource {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 254;
    /** Anything with a line break or a quote could write another header. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\"<>\\\\]+");
    private static final Pattern ADDRESS = Pattern
            .compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final String NO_ADDRESS = "must be an e-mail address, such as feedback@example.org";

    private final Senders senders;
    private final Caller caller;

    SenderResource(Senders senders, Caller caller) {
        this.senders = senders;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getSender", summary = "Read who mails come from", description = "Needs the scope `surveys:write`.")
    @APIResponse(responseCode = "200", ref = "Sender")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Sender get() {
        return senders.own(caller.workspace()).orElseThrow(() -> ProblemException.notFound("sender"));
    }

    @PUT
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "putSender", summary = "Say who mails come from", description = """
            Needs the scope `surveys:write`. Until it is said, mails come from this installation's own address, under the
            workspace's name. The mail server must be allowed to send for the address (SPF, DKIM).""")
    @RequestBody(ref = "NewSender")
    @APIResponse(responseCode = "200", ref = "Sender")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Sender put(byte[] body) {
        var fields = JsonFields.of(body);
        var sender = new Sender(
                fields.text("from_name", LONGEST_NAME, NAME, "must not hold quotes, angle brackets or line breaks"),
                fields.requiredText("from_address", LONGEST_ADDRESS, ADDRESS, NO_ADDRESS),
                fields.text("reply_to", LONGEST_ADDRESS, ADDRESS, NO_ADDRESS));
        fields.throwIfInvalid();
        senders.put(caller.workspace(), sender);
        return sender;
    }
}
