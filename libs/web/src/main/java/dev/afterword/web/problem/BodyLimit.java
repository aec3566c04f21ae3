package dev.afterword.web.problem;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers 413 with a problem to a request that announces too long a body; the framework would send an empty answer.
 * A body without an announced length is counted by the framework while it is read, and fails in {@link RouterProblems}.
 */
@Singleton
public class BodyLimit {

    /** Before the framework's own check, which stands at -2. */
    private static final int ORDER = -3;

    /**
     * Up to here the body is read to its end and thrown away first. A client that is still sending when the connection
     * closes sees a broken connection instead of the answer.
     */
    private static final long WORTH_DRAINING = 1024 * 1024;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "64K") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        long announced = announcedLength(context.request());
        if (announced <= limit) {
            context.next();
        } else if (announced <= WORTH_DRAINING) {
            HttpServerRequest request = context.request();
            request.handler(ignored -> {
            });
            request.endHandler(done -> RouterProblems.send(context, tooLarge()));
            request.resume();
        } else {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            RouterProblems.send(context, tooLarge());
        }
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.trim());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private ProblemException tooLarge() {
        return ProblemException.tooLarge("The body may have up to " + limit + " bytes.");
    }
}
