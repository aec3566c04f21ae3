package dev.afterword.feedback.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** The script that websites load: the same for all of them, so it may lie in every cache for an hour. */
@Path("/afterword.js")
@Tag(name = "Thank-you page")
public class ScriptResource {

    private static final String TYPE = "text/javascript;charset=UTF-8";
    private static final byte[] SCRIPT = read();
    private static final EntityTag TAG = tag(SCRIPT);

    @GET
    @NonBlocking
    @Produces(TYPE)
    @Operation(operationId = "script", summary = "The script for websites", description = """
            Load it with a script element that has `data-key="fb_pk_…"`, `data-touchpoint="…"` and `defer`, and mark a form \
            with `data-afterword`. The README shows it.""")
    @SecurityRequirements
    @APIResponse(responseCode = "200", ref = "Script")
    @APIResponse(responseCode = "304", ref = "ScriptUnchanged")
    public Response script(@Context Request request) {
        ResponseBuilder unchanged = request.evaluatePreconditions(TAG);
        return (unchanged == null ? Response.ok(SCRIPT, TYPE) : unchanged)
                .tag(TAG)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin") // for sites that isolate themselves
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static byte[] read() {
        try (InputStream script = ScriptResource.class.getResourceAsStream("/script/afterword.js")) {
            return script.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EntityTag tag(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new EntityTag(HexFormat.of().formatHex(digest, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
