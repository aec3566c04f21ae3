package dev.afterword.devstack.stack;

import java.io.IOException;
import java.util.Map;

import dev.afterword.devstack.server.BrokerServer;
import dev.afterword.devstack.server.PostgresServer;

/** How each service reaches the world: straight, or through something that a fault test has put in between. */
public interface Wiring {

    Wiring STRAIGHT = new Wiring() {
        @Override
        public PostgresServer postgres(String service, PostgresServer server) {
            return server;
        }

        @Override
        public BrokerServer broker(String service, BrokerServer server) {
            return server;
        }
    };

    PostgresServer postgres(String service, PostgresServer server) throws IOException;

    BrokerServer broker(String service, BrokerServer server) throws IOException;

    /** What the service's process finds in its environment besides. */
    default Map<String, String> environment(String service) throws IOException {
        return Map.of();
    }
}
