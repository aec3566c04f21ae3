package dev.afterword.feedback.interaction;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

import dev.afterword.feedback.workspace.KnownWorkspaces;
import dev.afterword.messaging.TraceParent;
import dev.afterword.web.json.JsonFields;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** What {@link RecordingBenchmark} compares the real endpoint with: the same reading, keys and answers. */
@Path("/benchmark")
@RolesAllowed(Scopes.INTERACTIONS_WRITE)
@Consumes(APPLICATION_JSON)
public class BenchmarkResource {

    private final ReadInteraction readInteraction;
    private final RecordInteractions recordInteractions;
    private final InteractionResponse response;
    private final KnownWorkspaces workspaces;
    private final Caller caller;

    BenchmarkResource(ReadInteraction readInteraction, RecordInteractions recordInteractions, InteractionResponse response,
            KnownWorkspaces workspaces, Caller caller) {
        this.readInteraction = readInteraction;
        this.recordInteractions = recordInteractions;
        this.response = response;
        this.workspaces = workspaces;
        this.caller = caller;
    }

    @POST
    @Path("/without-database")
    @Operation(hidden = true)
    public String withoutDatabase(byte[] body) {
        return "{\"touchpoint\": \"" + read(body, sender()).touchpoint().key() + "\"}";
    }

    @POST
    @Path("/one-transaction-each")
    @Operation(hidden = true)
    public RestResponse<RecordedAnswer> oneTransactionEach(byte[] body) {
        var sender = sender();
        return response.of(recordInteractions.record(List.of(read(body, sender))).get(0), false);
    }

    private Sender sender() {
        return Sender.server(workspaces.get(caller.workspace()), TraceParent.next());
    }

    private RecordRequest read(byte[] body, Sender sender) {
        return readInteraction.read(sender, JsonFields.of(body), null);
    }
}
