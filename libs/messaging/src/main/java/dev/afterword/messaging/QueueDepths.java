package dev.afterword.messaging;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.rabbitmq.client.Connection;

import dev.afterword.contracts.Exchanges;
import dev.afterword.watching.GaugeName;
import dev.afterword.watching.Sampling;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How much waits in the queues between the services, and in those that somebody has to empty. */
@ApplicationScoped
public class QueueDepths {

    private static final List<String> QUEUES = Stream
            .concat(CoreQueues.ALL.stream().map(QueueBinding::queue),
                    Stream.of(Exchanges.DEAD, Exchanges.DEAD_CRM, Exchanges.UNROUTED))
            .toList();

    private final Broker broker;
    private final boolean enabled;
    private volatile Connection connection;

    QueueDepths(Broker broker,
            @ConfigProperty(name = "afterword.messaging.enabled", defaultValue = "true") boolean enabled) {
        this.broker = broker;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started, Sampling sampling) {
        if (enabled) {
            sampling.add(QUEUES.stream().map(QueueDepths::gauge).toList(), this::read);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        close();
    }

    /** Whether the broker answered when it was last asked. */
    boolean isConnected() {
        var last = connection;
        return last != null && last.isOpen();
    }

    boolean isEnabled() {
        return enabled;
    }

    private static GaugeName gauge(String queue) {
        return new GaugeName("afterword.queue.messages",
                "Messages that wait in the queue; every pod asks the broker, so max() over pods", Tags.of("queue", queue));
    }

    private double[] read() throws IOException {
        if (!isConnected()) {
            connection = broker.connect("queue depths");
        }
        var last = connection;
        try {
            var depths = new double[QUEUES.size()];
            for (int i = 0; i < depths.length; i++) {
                depths[i] = depth(last, QUEUES.get(i));
            }
            return depths;
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** On a channel of its own: the broker closes the channel where a queue is not there yet. */
    private static double depth(Connection connection, String queue) throws IOException {
        try (var channel = connection.createChannel()) {
            return channel.queueDeclarePassive(queue).getMessageCount();
        } catch (IOException e) {
            if (!connection.isOpen()) {
                throw e;
            }
            return Double.NaN;
        } catch (TimeoutException e) {
            throw new IOException(e);
        }
    }

    private void close() {
        var last = connection;
        connection = null;
        if (last != null) {
            last.abort(1_000);
        }
    }
}
