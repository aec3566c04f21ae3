package dev.afterword.messaging;

import java.io.IOException;
import java.time.Duration;
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

    private static final Duration CONFIRM_WITHIN = Duration.ofSeconds(10);

    private final Broker broker;

    DeadLetters(Broker broker) {
        this.broker = broker;
    }

    /** Returns once the broker has it; only then may the original be acknowledged. */
    void bury(String queue, byte[] body, String reason) throws IOException {
        // Rare enough for a connection of its own each time.
        Line line = broker.open("dead letter of " + queue);
        Connection connection = line.connection();
        try {
            var channel = connection.createChannel();
            channel.confirmSelect();
            var watchdog = line.cutAfter(CONFIRM_WITHIN); // a broker whose disk is full takes nothing, and says nothing
            try {
                channel.basicPublish(Exchanges.DEAD, "", propertiesOf(queue, reason), body);
            } finally {
                watchdog.cancel(false);
            }
            channel.waitForConfirmsOrDie(CONFIRM_WITHIN.toMillis());
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
