package dev.afterword.messaging;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.rabbitmq.client.Connection;

/**
 * A connection of one thread that publishes much. It can be ended from outside: a broker whose disk or memory is full stops
 * reading, a write to it blocks without a limit, and the connection's own close would wait behind that write.
 */
public final class Line {

    private final Connection connection;
    private final GatheringFrames frames;

    Line(Connection connection, GatheringFrames frames) {
        this.connection = connection;
        this.frames = frames;
    }

    public Connection connection() {
        return connection;
    }

    /** Ends the connection then, and with it any write under way; unless the returned future has been cancelled. */
    public Future<Void> cutAfter(Duration pause) {
        return CompletableFuture.runAsync(frames::cut,
                CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** What is published meanwhile may wait for its neighbours; all of it is on the way when this returns. */
    public void together(Publishing publishing) throws IOException {
        frames.gather();
        try {
            publishing.publish();
        } finally {
            frames.send();
        }
    }

    /** Publishes messages, and waits for no answer of the broker: the question may still lie here. */
    @FunctionalInterface
    public interface Publishing {
        void publish() throws IOException;
    }
}
