package dev.afterword.testing;

import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;

import org.apache.qpid.server.SystemLauncher;

import com.rabbitmq.client.ConnectionFactory;

/**
 * A real AMQP 0-9-1 broker for the tests of one JVM: the RabbitMQ named by {@code AFTERWORD_RABBITMQ_URL}, or an Apache Qpid
 * Broker-J in this process. Not for Quarkus tests: the module that uses it adds the Qpid jars.
 */
public final class TestBroker {

    public static final String URL_VARIABLE = "AFTERWORD_RABBITMQ_URL";

    private static ConnectionFactory shared;

    private TestBroker() {
    }

    /** Whether the tests talk to a real RabbitMQ: some of what it promises, Broker-J does not. */
    public static boolean isRabbitMq() {
        String url = System.getenv(URL_VARIABLE);
        return url != null && !url.isBlank();
    }

    public static synchronized ConnectionFactory factory() {
        if (shared == null) {
            shared = start();
        }
        return shared.clone();
    }

    private static ConnectionFactory start() {
        var factory = new ConnectionFactory();
        try {
            if (isRabbitMq()) {
                factory.setUri(System.getenv(URL_VARIABLE));
            } else {
                factory.setHost("127.0.0.1");
                factory.setPort(startEmbedded());
            }
            return factory;
        } catch (Exception e) {
            throw new IllegalStateException("no broker for the tests", e);
        }
    }

    private static int startEmbedded() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var launcher = new SystemLauncher();
        launcher.startup(Map.of(
                "type", "Memory",
                "initialConfigurationLocation", TestBroker.class.getResource("/test-broker.json").toExternalForm(),
                "context", Map.of("qpid.amqp_port", String.valueOf(port))));
        new Socket("127.0.0.1", port).close(); // startup() only logs when it could not bind
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::shutdown));
        return port;
    }
}
