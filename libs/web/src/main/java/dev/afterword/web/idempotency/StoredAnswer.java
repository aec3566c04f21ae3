package dev.afterword.web.idempotency;

import java.net.URI;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * An answer that can be given again, byte for byte.
 *
 * @param status HTTP status
 * @param location {@code Location} header; {@code null} for none
 * @param body JSON text; {@code null} for none
 */
public record StoredAnswer(int status, String location, String body) {

    public Response toResponse() {
        Response.ResponseBuilder response = Response.status(status);
        if (location != null) {
            response.location(URI.create(location));
        }
        if (body != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        return response.build();
    }
}
