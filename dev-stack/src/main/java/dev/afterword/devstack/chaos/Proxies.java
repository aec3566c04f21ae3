package dev.afterword.devstack.chaos;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.afterword.devstack.server.BrokerServer;
import dev.afterword.devstack.server.PostgresServer;

/** A proxy of its own between each service and each server. */
final class Proxies implements AutoCloseable {

    private final Map<String, Way> toDatabase = new ConcurrentHashMap<>();
    private final Map<String, Way> toBroker = new ConcurrentHashMap<>();

    PostgresServer postgres(String service, PostgresServer server) throws IOException {
        var way = new Way(server.addresses());
        toDatabase.put(service, way);
        return new PostgresServer(way.addresses(), server.user(), server.password(), server.adminDatabase());
    }

    BrokerServer broker(String service, BrokerServer server) throws IOException {
        var way = new Way(server.addresses());
        toBroker.put(service, way);
        return new BrokerServer(way.addresses(), server.user(), server.password(), server.virtualHost(), false);
    }

    Way toDatabase(String service) {
        return toDatabase.get(service);
    }

    Way toBroker(String service) {
        return toBroker.get(service);
    }

    long connections(String service) {
        return toDatabase(service).sum(TcpProxy::connections) + toBroker(service).sum(TcpProxy::connections);
    }

    long bytes(String service) {
        return toDatabase(service).sum(TcpProxy::bytes) + toBroker(service).sum(TcpProxy::bytes);
    }

    /** Published and delivered. */
    long messages(String service) {
        return toBroker(service).sum(TcpProxy::messages);
    }

    @Override
    public void close() throws IOException {
        for (var ways : List.of(toDatabase, toBroker)) {
            for (Way way : ways.values()) {
                way.close();
            }
        }
    }
}
