package dev.afterword.messaging;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/**
 * Declares the exchanges and this service's queues, in the background: a service starts and serves with the broker away,
 * and declares them when it is back.
 */
@ApplicationScoped
public class DeclareTopology {

    private static final Logger LOG = Logger.getLogger(DeclareTopology.class);

    private final Broker broker;
    private final List<QueueBinding> bindings;
    private final boolean enabled;
    private volatile Thread thread;

    /** The lists are not asked for with {@code @Any}: that would match the configuration's own producer of lists too. */
    DeclareTopology(Broker broker, @Any Instance<QueueBinding> single, Instance<List<QueueBinding>> lists,
            @ConfigProperty(name = "afterword.messaging.enabled", defaultValue = "true") boolean enabled) {
        this.broker = broker;
        this.enabled = enabled;
        bindings = new ArrayList<>();
        single.forEach(bindings::add);
        lists.forEach(bindings::addAll);
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            thread = new Thread(this::untilDone, "declare-topology");
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
        while (true) {
            try {
                declare();
                LOG.infof("Declared %d queue(s) on the broker", bindings.size());
                return;
            } catch (IOException | RuntimeException e) {
                LOG.warnf("The broker's queues could not be declared yet, trying again: %s", Causes.inOneLine(e));
            }
            if (!Pause.of(backoff.next())) {
                return;
            }
        }
    }

    private void declare() throws IOException {
        try (var connection = broker.connect("declare topology"); var channel = connection.openChannel().orElseThrow()) {
            Topology.declareExchanges(channel);
            for (QueueBinding binding : bindings) {
                Topology.declare(channel, binding);
            }
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IOException(e);
        }
    }
}
