package dev.afterword.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.rabbitmq.client.Connection;

/**
 * A connection that can be ended from outside. A broker whose disk or memory is full stops reading, and a write to it blocks
 * without a limit; the connection's own close would wait behind that write.
 */
public final class Line {

    private final Connection connection;
    private final Socket socket;

    Line(Connection connection, Socket socket) {
        this.connection = connection;
        this.socket = socket;
    }

    public Connection connection() {
        return connection;
    }

    /** Ends the connection then, and with it any write under way; unless the returned future has been cancelled. */
    public Future<Void> cutAfter(Duration pause) {
        return CompletableFuture.runAsync(this::cut,
                CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void cut() {
        try {
            socket.setSoLinger(true, 0); // what was not taken yet is not waited for
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
