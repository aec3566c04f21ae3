package dev.afterword.messaging;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;

import io.smallrye.mutiny.subscription.MultiEmitter;

/**
 * One lane of a subscriber's consuming of one queue: connects, and connects again, until it is cancelled. The broker fills the
 * first lane first: a transaction costs much the same for one message as for ten, so further lanes help only when there
 * are more than one has room for.
 */
final class QueueSubscription implements Runnable {

    private static final Logger LOG = Logger.getLogger(QueueSubscription.class);

    private final Broker broker;
    private final DeclareTopology declare;
    private final String queue;
    private final int lane;
    private final int prefetch;
    private final MultiEmitter<? super Message<byte[]>> subscriber;
    private final AtomicInteger consuming;
    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

    QueueSubscription(Broker broker, DeclareTopology declare, String queue, int lane, int prefetch,
            MultiEmitter<? super Message<byte[]>> subscriber, AtomicInteger consuming) {
        this.broker = broker;
        this.declare = declare;
        this.queue = queue;
        this.lane = lane;
        this.prefetch = prefetch;
        this.subscriber = subscriber;
        this.consuming = consuming;
    }

    /** @return what ends when it is interrupted */
    Thread start() {
        var thread = new Thread(this, "consume " + queue);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void run() {
        do {
            try {
                consumeUntilClosed();
                LOG.warnf("Lost the broker while consuming %s, connecting again", queue);
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.warnf("Cannot consume %s yet, trying again: %s", queue, Causes.inOneLine(e));
            }
        } while (Pause.of(backoff.next()));
    }

    private void consumeUntilClosed() throws IOException, InterruptedException {
        Connection connection = broker.connect("consume " + queue);
        try {
            declare.on(connection);
            Channel channel = connection.createChannel();
            channel.basicQos(prefetch);
            var consumer = new Emitting(channel);
            channel.basicConsume(queue, false, Map.of("x-priority", -lane), consumer);
            LOG.infof("Consuming %s", queue);
            backoff.reset();
            consuming.incrementAndGet();
            try {
                consumer.ended.await();
            } finally {
                consuming.decrementAndGet();
            }
        } finally {
            // What is unacknowledged goes back to the queue.
            connection.abort((int) TimeUnit.SECONDS.toMillis(2));
        }
    }

    private final class Emitting extends DefaultConsumer {

        final CountDownLatch ended = new CountDownLatch(1);

        Emitting(Channel channel) {
            super(channel);
        }

        @Override
        public void handleDelivery(String tag, Envelope envelope, BasicProperties properties, byte[] body) {
            var message = QueueMessage.of(lane, getChannel(), envelope.getDeliveryTag(), body, traceparent(properties));
            synchronized (subscriber) { // the lanes share it
                subscriber.emit(message);
            }
        }

        private static String traceparent(BasicProperties properties) {
            return properties.getHeaders() == null ? null
                    : Objects.toString(properties.getHeaders().get(EventProperties.TRACEPARENT), null);
        }

        @Override
        public void handleShutdownSignal(String tag, ShutdownSignalException signal) {
            ended.countDown();
        }

        @Override
        public void handleCancel(String tag) {
            ended.countDown(); // the queue was deleted, or its leader moved
        }
    }
}
