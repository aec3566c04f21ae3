package dev.afterword.messaging;

import java.io.IOException;
import java.time.Duration;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.rabbitmq.client.Connection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Declares once in the background, so that a service starts and serves with the broker away. */
@ApplicationScoped
public class TopologyAtStart {

    private static final Logger LOG = Logger.getLogger(TopologyAtStart.class);

    private final Broker broker;
    private final DeclareTopology declare;
    private final boolean enabled;
    private volatile Thread thread;

    TopologyAtStart(Broker broker, DeclareTopology declare,
            @ConfigProperty(name = "afterword.messaging.enabled", defaultValue = "true") boolean enabled) {
        this.broker = broker;
        this.declare = declare;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            thread = new Thread(this::untilDone, "declare topology");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void untilDone() {
        var backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
        do {
            try (Connection connection = broker.connect("declare topology")) {
                declare.on(connection);
                LOG.info("Declared exchanges and queues on the broker");
                return;
            } catch (IOException | RuntimeException e) {
                LOG.warnf("Exchanges and queues cannot be declared yet, trying again: %s", Causes.inOneLine(e));
            }
        } while (Pause.of(backoff.next()));
    }
}
