package dev.afterword.messaging;

import static io.smallrye.reactive.messaging.annotations.ConnectorAttribute.Direction.INCOMING;

import java.util.concurrent.Flow;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
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
@ConnectorAttribute(name = "prefetch", type = "int", direction = INCOMING, defaultValue = "1000", description = "How many messages may be unacknowledged at a time; bounds the memory they take")
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
        var consuming = ConsumerMeters.consuming(meters, queue);
        return Multi.createFrom().<Message<byte[]>> emitter(
                subscriber -> new QueueSubscription(broker, declare, queue, prefetch, subscriber, consuming).start(),
                BackPressureStrategy.BUFFER); // bounded by the prefetch, and by the worker that drops what came over a lost channel
    }
}
