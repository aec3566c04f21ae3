package dev.afterword.devstack.chaos;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.afterword.devstack.server.BrokerServer;
import dev.afterword.devstack.server.PostgresServer;
import dev.afterword.devstack.stack.Wiring;

/** A proxy of its own between each service and each server. */
final class Proxies implements Wiring, AutoCloseable {

    private final Map<String, TcpProxy> toDatabase = new ConcurrentHashMap<>();
    private final Map<String, TcpProxy> toBroker = new ConcurrentHashMap<>();

    @Override
    public PostgresServer postgres(String service, PostgresServer server) throws IOException {
        var proxy = new TcpProxy(server.host(), server.port());
        toDatabase.put(service, proxy);
        return new PostgresServer("127.0.0.1", proxy.port(), server.user(), server.password(), server.adminDatabase());
    }

    @Override
    public BrokerServer broker(String service, BrokerServer server) throws IOException {
        var proxy = new TcpProxy(server.host(), server.port());
        toBroker.put(service, proxy);
        return new BrokerServer("127.0.0.1", proxy.port(), server.user(), server.password(), server.virtualHost(), false);
    }

    TcpProxy toDatabase(String service) {
        return toDatabase.get(service);
    }

    TcpProxy toBroker(String service) {
        return toBroker.get(service);
    }

    long connections(String service) {
        return toDatabase(service).connections() + toBroker(service).connections();
    }

    long bytes(String service) {
        return toDatabase(service).bytes() + toBroker(service).bytes();
    }

    @Override
    public void close() throws IOException {
        for (var proxies : java.util.List.of(toDatabase, toBroker)) {
            for (TcpProxy proxy : proxies.values()) {
                proxy.close();
            }
        }
    }
}
