package dev.afterword.messaging;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.eclipse.microprofile.reactive.messaging.Message;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;

/**
 * A delivery that is settled on the very channel it came by. A delivery tag means another message on the next channel, so
 * one that outlives its channel is not settled at all: the broker has already queued it again.
 */
final class QueueMessage {

    private QueueMessage() {
    }

    static Message<byte[]> of(Channel channel, long deliveryTag, byte[] body) {
        return Message.of(body,
                () -> settle(() -> channel.basicAck(deliveryTag, false)),
                reason -> settle(() -> channel.basicReject(deliveryTag, false)));
    }

    private static CompletionStage<Void> settle(Settlement settlement) {
        try {
            settlement.run();
        } catch (IOException | AlreadyClosedException e) {
            // The message will be delivered again; its effect is idempotent.
        }
        return CompletableFuture.completedFuture(null);
    }

    private interface Settlement {
        void run() throws IOException;
    }
}
