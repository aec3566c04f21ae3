package dev.afterword.devstack.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.apache.qpid.server.SystemLauncher;

/**
 * An AMQP 0-9-1 broker inside this JVM (Apache Qpid Broker-J), on a free loopback port. Its Derby store keeps queues,
 * bindings and persistent messages through a kill -9. It has no quorum queues and overlooks arguments it does not know;
 * what needs RabbitMQ itself is tested against RabbitMQ.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String USER = "afterword";

    private final SystemLauncher launcher = new SystemLauncher();
    private final BrokerServer server;

    private EmbeddedBroker(BrokerServer server) {
        this.server = server;
    }

    /**
     * Starts the broker on the data of the last time, if there is any.
     *
     * @param password of its one user; the same at every start
     */
    public static EmbeddedBroker start(Path data, String password) throws Exception {
        Files.createDirectories(data);
        // Derby would put its log file into the working directory.
        System.setProperty("derby.stream.error.file", data.resolve("derby.log").toString());
        int port = Ports.free();
        var broker = new EmbeddedBroker(new BrokerServer("127.0.0.1", port, USER, password, "/", false));
        broker.launcher.startup(Map.of(
                "type", "Memory", // its ports and users are the same text at every start; only queues need a store
                "initialConfigurationLocation", EmbeddedBroker.class.getResource("broker.json").toExternalForm(),
                "startupLoggedToSystemOut", "false",
                "context", Map.of(
                        "afterword.port", String.valueOf(port),
                        "afterword.password", password,
                        "qpid.work_dir", data.toAbsolutePath().toString())));
        broker.requireListening(port);
        return broker;
    }

    public BrokerServer server() {
        return server;
    }

    /** Starting up reports a port that could not be bound to its log only. */
    private void requireListening(int port) {
        try (var probe = new Socket("127.0.0.1", port)) {
            probe.getOutputStream();
        } catch (IOException e) {
            close();
            throw new StartFailure("The embedded broker does not listen on port " + port
                    + "; launcher.log in the log directory says why", e);
        }
    }

    @Override
    public void close() {
        launcher.shutdown();
    }
}
