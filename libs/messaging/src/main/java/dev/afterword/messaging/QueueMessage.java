package dev.afterword.messaging;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;

/**
 * A delivery that is settled on the very channel it came by. A delivery tag means another message on the next channel, so
 * one that outlives its channel is not settled at all: the broker has already queued it again.
 */
final class QueueMessage {

    private QueueMessage() {
    }

    /** @param traceparent of its way through the broker, or {@code null} */
    static Message<byte[]> of(Channel channel, long deliveryTag, byte[] body, String traceparent) {
        return Message.of(body, Metadata.of(new Origin(channel, traceparent)),
                () -> settle(() -> channel.basicAck(deliveryTag, false)),
                reason -> settle(() -> channel.basicReject(deliveryTag, false)));
    }

    /** Whether the broker delivers this message again anyway, because the channel it came by is gone. */
    static boolean isStale(Message<byte[]> message) {
        return message.getMetadata(Origin.class).map(origin -> !origin.channel().isOpen()).orElse(false);
    }

    /** The trace context that it came with beside its body; {@code null} when it came with none. */
    static String traceparent(Message<byte[]> message) {
        return message.getMetadata(Origin.class).map(Origin::traceparent).orElse(null);
    }

    private static CompletionStage<Void> settle(Settlement settlement) {
        try {
            settlement.run();
        } catch (IOException | AlreadyClosedException e) {
            // The message will be delivered again; its effect is idempotent.
        }
        return CompletableFuture.completedFuture(null);
    }

    private record Origin(Channel channel, String traceparent) {
    }

    private interface Settlement {
        void run() throws IOException;
    }
}
