package dev.afterword.web.service;

import java.net.URI;
import java.util.UUID;

import dev.afterword.web.idempotency.Idempotency;
import dev.afterword.web.json.JsonFields;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Makes things, each once. */
@Path("/things")
public class ThingResource {

    private final CreateThing createThing;

    ThingResource(CreateThing createThing) {
        this.createThing = createThing;
    }

    @POST
    @Path("/{workspace}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@PathParam("workspace") UUID workspace,
            @HeaderParam(Idempotency.HEADER) String key, byte[] body) {
        return createThing.create(workspace, key, body).toResponse();
    }

    static URI location(UUID id) {
        return URI.create("/things/" + id);
    }

    static String name(byte[] body) {
        var fields = JsonFields.of(body);
        String name = fields.requiredText("name", 20);
        fields.throwIfInvalid();
        return name;
    }
}
