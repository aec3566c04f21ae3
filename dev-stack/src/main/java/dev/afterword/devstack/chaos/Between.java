package dev.afterword.devstack.chaos;

import java.io.IOException;
import java.util.Map;

import dev.afterword.devstack.server.BrokerServer;
import dev.afterword.devstack.server.PostgresServer;
import dev.afterword.devstack.stack.Wiring;

/** Puts our proxies and clocks between the services and the world. */
record Between(Proxies proxies, Clocks clocks) implements Wiring {

    @Override
    public PostgresServer postgres(String service, PostgresServer server) throws IOException {
        return proxies.postgres(service, server);
    }

    @Override
    public BrokerServer broker(String service, BrokerServer server) throws IOException {
        return proxies.broker(service, server);
    }

    @Override
    public Map<String, String> environment(String service) throws IOException {
        return clocks.environment(service);
    }
}
