package dev.afterword.web.endpoint;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Meters of requests have a name for each endpoint, which the framework knows once it has found one. What is refused before
 * would be counted by its path: whoever asks for many paths would make as many meters, until there are a hundred and no
 * endpoint that comes later is counted.
 */
@Singleton
public class MeteredPaths {

    /** Where the framework looks for it, in the context of a request. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final String OF_NO_ENDPOINT = "/elsewhere";

    private final Endpoints endpoints;

    MeteredPaths(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        context.addHeadersEndHandler(ready -> {
            if (isRefused(context.response().getStatusCode())) {
                name(context.request());
            }
        });
        context.next();
    }

    private void name(HttpServerRequest request) {
        var context = ((HttpServerRequestInternal) request).context();
        if (context.getLocal(TEMPLATE) == null) {
            context.putLocal(TEMPLATE, endpoints.template(request.path()).orElse(OF_NO_ENDPOINT));
        }
    }

    /** For 404 the framework has a name of its own, unless an endpoint has answered it. */
    private static boolean isRefused(int status) {
        return status >= 400 && status < 500 && status != HttpResponseStatus.NOT_FOUND.code();
    }
}
