package dev.afterword.feedback.script;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
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
@Path("/afterword.js")
@Tag(name = "Thank-you page")
public class ScriptResource {

    private static final PublicScript SCRIPT = new PublicScript(ScriptResource.class, "/script/afterword.js");

    @GET
    @NonBlocking
    @Produces(PublicScript.TYPE)
    @Operation(operationId = "script", summary = "The script for websites", description = """
            Load it with a script element that has `data-key="fb_pk_…"`, `data-touchpoint="…"` and `defer`, and mark a form \
            with `data-afterword`. The README shows it.""")
    @SecurityRequirements
    @APIResponse(responseCode = "200", ref = "Script")
    @APIResponse(responseCode = "304", ref = "ScriptUnchanged")
    public Response script(@Context Request request) {
        return SCRIPT.answer(request);
    }
}
