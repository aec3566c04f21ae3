package dev.afterword.web.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A problem as a JAX-RS response. The body is text by then, so no message body writer can get in its way. */
final class ProblemResponses {

    private ProblemResponses() {
    }

    static Response of(ProblemException e) {
        Response.ResponseBuilder response = builder(e.problem());
        e.headers().forEach(response::header);
        return response.build();
    }

    static Response of(Problem problem) {
        return builder(problem).build();
    }

    /** Keeps headers such as {@code Allow} that the framework has already put on its own answer. */
    static Response of(Problem problem, Response original) {
        Response.ResponseBuilder response = builder(problem);
        original.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> response.header(name, value));
            }
        });
        return response.build();
    }

    private static Response.ResponseBuilder builder(Problem problem) {
        return Response.status(problem.status()).type(Problem.CONTENT_TYPE).entity(ProblemJson.write(problem));
    }
}
