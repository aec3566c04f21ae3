package dev.afterword.messaging;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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

    /**
     * @param lane which of the queue's consumers it came by, from 0
     * @param traceparent of its way through the broker, or {@code null}
     */
    static Message<byte[]> of(int lane, Channel channel, long deliveryTag, byte[] body, String traceparent) {
        return Message.of(body, Metadata.of(new Origin(lane, channel, deliveryTag, traceparent)),
                () -> settle(() -> channel.basicAck(deliveryTag, false)),
                reason -> settle(() -> channel.basicReject(deliveryTag, false)));
    }

    /**
     * Acknowledges messages that came one after the other, those of a channel with one word: each word costs the broker an
     * entry in the log of its queue, and a packet on the way. Whatever came before them must be settled.
     */
    static void acknowledge(List<Message<byte[]>> messages) {
        for (int i = 0; i < messages.size(); i++) {
            var origin = origin(messages.get(i));
            var next = i + 1 < messages.size() ? origin(messages.get(i + 1)) : Optional.<Origin> empty();
            if (origin.isEmpty()) {
                messages.get(i).ack();
            } else if (next.isEmpty() || next.get().channel() != origin.get().channel()) {
                var last = origin.get();
                settle(() -> last.channel().basicAck(last.deliveryTag(), true));
            }
        }
    }

    /** Whether the broker delivers this message again anyway, because the channel it came by is gone. */
    static boolean isStale(Message<byte[]> message) {
        return origin(message).map(origin -> !origin.channel().isOpen()).orElse(false);
    }

    /** Which of the queue's consumers it came by. Those of one lane come one after the other. */
    static int lane(Message<byte[]> message) {
        return origin(message).map(Origin::lane).orElse(0);
    }

    /** The trace context that it came with beside its body; {@code null} when it came with none. */
    static String traceparent(Message<byte[]> message) {
        return origin(message).map(Origin::traceparent).orElse(null);
    }

    private static Optional<Origin> origin(Message<byte[]> message) {
        return message.getMetadata(Origin.class);
    }

    private static CompletionStage<Void> settle(Settlement settlement) {
        try {
            settlement.run();
        } catch (IOException | AlreadyClosedException e) {
            // The message will be delivered again; its effect is idempotent.
        }
        return CompletableFuture.completedFuture(null);
    }

    private record Origin(int lane, Channel channel, long deliveryTag, String traceparent) {
    }

    private interface Settlement {
        void run() throws IOException;
    }
}
