package dev.afterword.feedback.browser;

import dev.afterword.feedback.ratelimit.ClientNetwork;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** The one thing that a web page may do: record an interaction. */
final class BrowserRoute {

    static final HttpMethod METHOD = HttpMethod.POST;
    static final String PATH = "/v1/interactions";

    private BrowserRoute() {
    }

    /** By the raw path: whatever is spelt in another way, the framework may read as another route. */
    static boolean isPath(HttpServerRequest request) {
        return PATH.equals(request.path());
    }

    /** Whom a request comes from, as far as {@code quarkus.http.proxy.*} lets proxies tell. */
    static ClientNetwork network(HttpServerRequest request) {
        var address = request.remoteAddress();
        return ClientNetwork.of(address == null || address.hostAddress() == null ? "unknown" : address.hostAddress());
    }
}
