package dev.afterword.messaging;

import static io.smallrye.reactive.messaging.annotations.ConnectorAttribute.Direction.INCOMING;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.smallrye.reactive.messaging.annotations.ConnectorAttribute;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The way in for SmallRye channels. Used instead of {@code smallrye-rabbitmq} because that one settles a delivery on
 * whatever channel is open at the time: after a reconnect it may acknowledge a message that nobody has processed, and lose it.
 */
@ApplicationScoped
@Connector(RabbitConnector.NAME)
@ConnectorAttribute(name = "queue.name", type = "string", direction = INCOMING, mandatory = true, description = "The queue to consume")
@ConnectorAttribute(name = "lanes", type = "int", direction = INCOMING, defaultValue = "1", description = "How many consumers this process has on the queue; batches of different lanes are handled at the same time")
@ConnectorAttribute(name = "prefetch", type = "int", direction = INCOMING, defaultValue = "1000", description = "How many messages may be unacknowledged at a time in each lane; bounds the memory they take")
public class RabbitConnector implements InboundConnector {

    public static final String NAME = "afterword-rabbitmq";

    private static final int PREFETCH = 1_000;

    private final Broker broker;
    private final DeclareTopology declare;
    private final MeterRegistry meters;

    RabbitConnector(Broker broker, DeclareTopology declare, MeterRegistry meters) {
        this.broker = broker;
        this.declare = declare;
        this.meters = meters;
    }

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config channel) {
        String queue = channel.getValue("queue.name", String.class);
        int prefetch = channel.getOptionalValue("prefetch", Integer.class).orElse(PREFETCH);
        int lanes = channel.getOptionalValue("lanes", Integer.class).orElse(1);
        var consuming = ConsumerMeters.consuming(meters, queue);
        return Multi.createFrom().<Message<byte[]>> emitter(
                subscriber -> consume(queue, lanes, prefetch, consuming, subscriber),
                BackPressureStrategy.BUFFER); // bounded by the prefetch, and by the worker that drops what came over a lost channel
    }

    private void consume(String queue, int lanes, int prefetch, AtomicInteger consuming,
            MultiEmitter<? super Message<byte[]>> subscriber) {
        var consumers = IntStream.range(0, lanes)
                .mapToObj(lane -> new QueueSubscription(broker, declare, queue, lane, prefetch, subscriber, consuming).start())
                .toList();
        subscriber.onTermination(() -> consumers.forEach(Thread::interrupt));
    }
}
