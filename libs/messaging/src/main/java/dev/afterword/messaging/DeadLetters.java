package dev.afterword.messaging;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Connection;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.Exchanges;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Puts a message that can never be processed aside, with the reason, for a person to look at and to replay. We publish it
 * ourselves, since a rejected message would arrive there without a reason.
 */
@ApplicationScoped
public class DeadLetters {

    public static final String QUEUE_HEADER = "afterword-queue";
    public static final String REASON_HEADER = "afterword-reason";
    public static final String FAILED_AT_HEADER = "afterword-failed-at";

    private static final long CONFIRM_MILLIS = 10_000;

    private final Broker broker;

    DeadLetters(Broker broker) {
        this.broker = broker;
    }

    /** Returns once the broker has it; only then may the original be acknowledged. */
    void bury(String queue, byte[] body, String reason) throws IOException {
        // Rare enough for a connection of its own each time.
        Connection connection = broker.connect("dead letter of " + queue);
        try {
            var channel = connection.createChannel();
            channel.confirmSelect();
            channel.basicPublish(Exchanges.DEAD, "", propertiesOf(queue, reason), body);
            channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (TimeoutException e) {
            throw new IOException("the broker did not confirm a dead letter", e);
        } finally {
            connection.abort(1_000);
        }
    }

    private static BasicProperties propertiesOf(String queue, String reason) {
        return new BasicProperties.Builder()
                .contentType(CloudEvent.CONTENT_TYPE)
                .deliveryMode(2)
                .headers(Map.of(QUEUE_HEADER, queue, REASON_HEADER, reason, FAILED_AT_HEADER, Instant.now().toString()))
                .build();
    }
}
