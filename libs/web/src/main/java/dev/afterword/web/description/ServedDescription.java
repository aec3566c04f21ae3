package dev.afterword.web.description;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Serves the description of the API at {@code /q/openapi}: the committed openapi.yaml, which tests compare with the code. So
 * nothing is made of annotations while a service starts (ADR 32).
 */
@Singleton
public class ServedDescription {

    private static final String FILE = "description/openapi.yaml";
    private static final String PATH = "/q/openapi";

    /** After keys and bodies have been looked at, before the framework's own routes. */
    private static final int ORDER = 0;

    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private Description description; // read once somebody asks

    void install(@Observes Router router) {
        Stream.of("", ".json", ".yaml", ".yml")
                .forEach(ending -> router.route(PATH + ending).order(ORDER).blockingHandler(this::answer, false));
    }

    private void answer(RoutingContext context) {
        HttpMethod method = context.request().method();
        var response = context.response();
        if (method == HttpMethod.OPTIONS) {
            response.putHeader(HttpHeaders.ALLOW, ALLOWED).end();
        } else if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            answer(context, DescriptionFormat.asked(context.normalizedPath(), context.queryParam("format"),
                    context.request().getHeader(HttpHeaders.ACCEPT)));
        } else {
            response.putHeader(HttpHeaders.ALLOW, ALLOWED);
            context.fail(405);
        }
    }

    private void answer(RoutingContext context, DescriptionFormat format) {
        byte[] body = description().as(format);
        var response = context.response().putHeader(HttpHeaders.CONTENT_TYPE, format.mediaType() + ";charset=UTF-8")
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length)) // unasked it is missing from HEAD
                .putHeader("Vary", "Accept");
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }

    private synchronized Description description() {
        if (description == null) {
            description = new Description(read());
        }
        return description;
    }

    private static byte[] read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(
                        FILE + " is not on the class path; the service's pom.xml puts openapi.yaml there");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
