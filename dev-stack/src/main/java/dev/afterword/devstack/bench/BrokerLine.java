package dev.afterword.devstack.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.CancelCallback;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;

import dev.afterword.devstack.server.BrokerServer;

/** Our own connection to RabbitMQ: fills queues, empties them, and looks into them. */
final class BrokerLine implements AutoCloseable {

    /** A quorum queue that is too busy to answer within this time is said to be empty (RabbitMQ 3.10). */
    private static final long BUSY_NANOS = 250_000_000;

    private static final int WINDOW = 2_000;
    private static final long CONFIRMED_WITHIN = 60_000;
    private static final BasicProperties EVENT = new BasicProperties.Builder()
            .contentType("application/cloudevents+json").deliveryMode(2).headers(Map.of()).build();

    private static final String ALONE = "benchmark.alone";

    private final Connection connection;
    private final Channel channel;

    BrokerLine(BrokerServer server) throws IOException, TimeoutException {
        connection = server.connect("benchmark");
        channel = connection.createChannel();
        channel.confirmSelect();
    }

    /** Puts that many messages into the queue; returns when RabbitMQ has them safely. */
    void fill(String queue, int count, IntFunction<String> messages) throws Exception {
        for (int i = 0; i < count; i++) {
            channel.basicPublish("", queue, EVENT, messages.apply(i).getBytes(StandardCharsets.UTF_8));
            if (i % WINDOW == WINDOW - 1) {
                channel.waitForConfirmsOrDie(CONFIRMED_WITHIN);
            }
        }
        channel.waitForConfirmsOrDie(CONFIRMED_WITHIN);
    }

    /** From sending one message to a quorum queue until it is confirmed, with nothing else on the way; the mean of so many. */
    double millisOfOne(int times) throws Exception {
        channel.queueDeclare(ALONE, true, false, false, Map.of("x-queue-type", "quorum"));
        try {
            fill(ALONE, times, i -> ALONE); // the queue has only just come to be
            long began = System.nanoTime();
            for (int i = 0; i < times; i++) {
                fill(ALONE, 1, one -> ALONE);
            }
            return (System.nanoTime() - began) / 1e6 / times;
        } finally {
            channel.queueDelete(ALONE);
        }
    }

    /** Messages that wait; not those that a consumer has taken and not acknowledged yet. */
    long waiting(String queue) throws IOException {
        while (true) {
            long asked = System.nanoTime();
            long waiting = channel.queueDeclarePassive(queue).getMessageCount();
            if (waiting > 0 || System.nanoTime() - asked < BUSY_NANOS) {
                return waiting;
            }
        }
    }

    void purge(String queue) throws IOException {
        channel.queuePurge(queue);
    }

    /** A queue for what we want to hear, for as long as this line is open. */
    String listenTo(String exchange, String pattern, DeliverCallback listener) throws IOException {
        String queue = channel.queueDeclare().getQueue();
        channel.queueBind(queue, exchange, pattern);
        consume(queue, listener);
        return queue;
    }

    void consume(String queue, DeliverCallback listener) throws IOException {
        Channel own = connection.createChannel();
        own.basicQos(500);
        own.basicConsume(queue, true, listener, (CancelCallback) tag -> {
        });
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
