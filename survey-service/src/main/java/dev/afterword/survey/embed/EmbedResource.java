package dev.afterword.survey.embed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
@Path("/embed.js")
@Tag(name = "Survey page")
public class EmbedResource {

    private static final String TYPE = "text/javascript;charset=UTF-8";
    private static final byte[] SCRIPT = read();
    private static final EntityTag TAG = tag(SCRIPT);

    @GET
    @NonBlocking
    @Produces(TYPE)
    @Operation(operationId = "embed", summary = "The survey as an element for websites", description = """
            Load it on a page as a script, and put `<afterword-survey link="…">` where the survey belongs; \
            `link` is the interaction's `survey_url`. The website's origin must be among the brand's `frame_origins`.""")
    @APIResponse(responseCode = "200", description = "The script", content = @Content(mediaType = "text/javascript", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "It is the one that the caller has")
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
        try (InputStream script = EmbedResource.class.getResourceAsStream("/script/embed.js")) {
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
