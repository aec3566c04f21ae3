package dev.afterword.web.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** A script that any website may load: the same for all of them, so it may lie in every cache for an hour. */
public final class PublicScript {

    /** Its media type. */
    public static final String TYPE = "text/javascript;charset=UTF-8";

    private static final int TAG_BYTES = 8;

    private final byte[] content;
    private final EntityTag tag;

    /**
     * @param path on the class path, from its root
     * @throws UncheckedIOException when it can't be read
     */
    public PublicScript(Class<?> owner, String path) {
        try (InputStream script = owner.getResourceAsStream(path)) {
            content = script.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tag = new EntityTag(Fingerprint.of(content, TAG_BYTES));
    }

    /** The script, or 304 for whoever has it. */
    public Response answer(Request request) {
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(content, TYPE) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin") // for sites that isolate themselves
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
