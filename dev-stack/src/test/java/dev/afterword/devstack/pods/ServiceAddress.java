package dev.afterword.devstack.pods;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;

/**
 * Brings each connection to a pod, as the address of a Service inside a cluster does: whoever keeps a connection stays with
 * that pod until the pod itself ends it, in the rotation or not.
 */
final class ServiceAddress {

    private final NetClient client;
    private final Endpoints endpoints;

    private ServiceAddress(NetClient client, Endpoints endpoints) {
        this.client = client;
        this.endpoints = endpoints;
    }

    static void listen(Vertx vertx, int port, Endpoints endpoints) {
        var address = new ServiceAddress(vertx.createNetClient(), endpoints);
        vertx.createNetServer(new NetServerOptions().setHost("127.0.0.1").setPort(port)).connectHandler(address::connect)
                .listen().toCompletionStage().toCompletableFuture().join();
    }

    private void connect(NetSocket caller) {
        caller.pause();
        client.connect(endpoints.next()).onSuccess(pod -> {
            caller.pipeTo(pod);
            pod.pipeTo(caller);
        }).onFailure(away -> caller.close());
    }
}
