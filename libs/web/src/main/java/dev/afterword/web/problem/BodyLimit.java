package dev.afterword.web.problem;

import java.util.HashMap;
import java.util.Map;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Reads a body whole before anyone else sees the request, and answers 413 with a problem when it is too long; the framework
 * would send an empty answer. It also keeps slow senders from holding a worker thread each. {@link BodySettings} has the
 * limits.
 */
@Singleton
public class BodyLimit {

    /** Before the framework's own check, which stands at -2. */
    private static final int ORDER = -3;

    private final BodySettings settings;
    private final HeldBodies bodies;
    private final Map<String, LargeBodies> large = new HashMap<>();

    BodyLimit(BodySettings settings) {
        this.settings = settings;
        bodies = new HeldBodies(settings.held().asLongValue());
        settings.large().forEach((path, its) -> large.put(path, new LargeBodies(its)));
    }

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::read);
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        var ofPath = large.get(context.normalizedPath());
        if (!hasBody(request)) {
            context.next();
        } else if (ofPath != null) {
            ofPath.read(context);
        } else {
            new BodyReader(context, settings.max().asLongValue(), settings.within(), bodies).start();
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
