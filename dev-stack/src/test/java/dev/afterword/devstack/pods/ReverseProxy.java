package dev.afterword.devstack.pods;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;

/** Brings each request to a pod, as an Ingress does: connections to pods are kept, and no request is ever sent again. */
final class ReverseProxy {

    private static final int MOST_CONNECTIONS = 200;

    private ReverseProxy() {
    }

    static void listen(Vertx vertx, int port, Endpoints endpoints) {
        var client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(MOST_CONNECTIONS));
        var proxy = HttpProxy.reverseProxy(client)
                .origin(OriginRequestProvider.selector(context -> Future.succeededFuture(endpoints.next())));
        vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port)).requestHandler(proxy).listen()
                .toCompletionStage().toCompletableFuture().join();
    }
}
