package dev.afterword.scoring.comment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What the caller's workspace tells comments apart by. */
@Path("/v1/topics")
@Produces(APPLICATION_JSON)
@SecurityRequirement(name = "api_key")
@Tag(name = "Comments")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
class TopicResource {

    private static final String KEY = "1 to 63 small letters, digits or hyphens; does not begin with a hyphen.";

    private final KeepTopics keepTopics;
    private final Caller caller;

    TopicResource(KeepTopics keepTopics, Caller caller) {
        this.keepTopics = keepTopics;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scopes.RESPONSES_READ)
    @Operation(operationId = "listTopics", summary = "Read all topics", description = "Needs the scope `responses:read`.")
    @APIResponse(responseCode = "200", description = "The topics", content = @Content(schema = @Schema(implementation = TopicList.class)))
    public TopicList list() {
        return new TopicList(keepTopics.all(caller.workspace()));
    }

    @GET
    @Path("/{key}")
    @RolesAllowed(Scopes.RESPONSES_READ)
    @Operation(operationId = "getTopic", summary = "Read one topic", description = "Needs the scope `responses:read`.")
    @APIResponse(responseCode = "200", description = "The topic", content = @Content(schema = @Schema(implementation = Topic.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Topic get(@Parameter(description = KEY) @RestPath String key) {
        return keepTopics.one(caller.workspace(), key);
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed(Scopes.ADMIN)
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "putTopic", summary = "Create a topic, or replace the one with the same key", description = """
            Needs the scope `admin`. Holds at once, and for the comments that are there, too. A term stands for every form of its
            words in the language of a comment: `parcel` also finds parcels.""")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TopicRequest.class)))
    @APIResponse(responseCode = "200", description = "It was there, and is replaced", content = @Content(schema = @Schema(implementation = Topic.class)))
    @APIResponse(responseCode = "201", description = "It is new", content = @Content(schema = @Schema(implementation = Topic.class)))
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public Response put(@Parameter(description = KEY) @RestPath String key, byte[] body) {
        var topic = Topic.read(key, body);
        boolean created = keepTopics.put(caller.workspace(), topic);
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK).entity(topic).build();
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed(Scopes.ADMIN)
    @Operation(operationId = "deleteTopic", summary = "Delete a topic", description = "Needs the scope `admin`. Comments stay.")
    @APIResponse(responseCode = "204", description = "There is no such topic any more")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void delete(@Parameter(description = KEY) @RestPath String key) {
        keepTopics.delete(caller.workspace(), key);
    }
}
