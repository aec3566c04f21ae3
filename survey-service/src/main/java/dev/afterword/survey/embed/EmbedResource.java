package dev.afterword.survey.embed;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.afterword.web.file.PublicScript;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The script that websites load: the same for all of them, so it may lie in every cache for an hour. */
@Path("/embed.js")
@Tag(name = "Survey page")
public class EmbedResource {

    private static final PublicScript SCRIPT = new PublicScript(EmbedResource.class, "/script/embed.js");

    @GET
    @NonBlocking
    @Produces(PublicScript.TYPE)
    @Operation(operationId = "embed", summary = "The survey as an element for websites", description = """
            Load it on a page as a script, and put `<afterword-survey link="…">` where the survey belongs; \
            `link` is the interaction's `survey_url`. The website's origin must be among the brand's `frame_origins`.""")
    @APIResponse(responseCode = "200", description = "The script", content = @Content(mediaType = "text/javascript", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "It is the one that the caller has")
    public Response script(@Context Request request) {
        return SCRIPT.answer(request);
    }
}
