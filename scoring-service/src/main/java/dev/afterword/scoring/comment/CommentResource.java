package dev.afterword.scoring.comment;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** What the customers of the caller's workspace wrote. */
@Path("/v1/comments")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "api_key")
@Tag(name = "Comments")
class CommentResource {

    private final FindComments findComments;
    private final Caller caller;

    CommentResource(FindComments findComments, Caller caller) {
        this.findComments = findComments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scopes.RESPONSES_READ)
    @Operation(operationId = "listComments", summary = "Search what customers wrote, newest first", description = """
            Needs the scope `responses:read`: these are people's own words. A comment can be searched within seconds; in English,
            German, French, Spanish, Italian, Dutch and Portuguese by whatever form its words have, otherwise as written.""")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Words that are all in it; \"in quotes\" next to each other; `or`; `-without`", example = "delivery -late", schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Parameter(name = "sentiment", in = ParameterIn.QUERY, example = "negative", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "negative", "neutral", "positive", "unknown" }))
    @Parameter(name = "language", in = ParameterIn.QUERY, example = "en", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "en", "de", "fr", "es", "it", "nl", "pt", "unknown" }))
    @Parameter(name = "topic", in = ParameterIn.QUERY, description = "A topic's key", example = "delivery", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "touchpoint", in = ParameterIn.QUERY, description = "A touchpoint's key", example = "checkout", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day of the interactions, included", example = "2026-01-01", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day, included", example = "2026-01-31", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "How many at most", example = "50", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "50"))
    @Parameter(name = Cursor.PARAMETER, in = ParameterIn.QUERY, description = "`next_cursor` of the page before; none for the first", schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The comments", content = @Content(schema = @Schema(implementation = CommentPage.class)))
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public CommentPage find(@Context UriInfo uri) {
        return findComments.find(caller.workspace(), CommentQuery.read(uri.getQueryParameters()));
    }
}
