package dev.afterword.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

import com.rabbitmq.client.impl.SocketFrameHandler;

/**
 * The client's way to the socket, which sends every single message off by itself: a system call for each, and a wake-up of the
 * broker. Between {@link #gather} and {@link #send} they leave together, whenever they fill the client's buffer.
 */
final class GatheringFrames extends SocketFrameHandler {

    private final Socket socket;
    private volatile boolean gathering;

    GatheringFrames(Socket socket, int mostBytesOfAMessage) throws IOException {
        super(socket, null, mostBytesOfAMessage);
        this.socket = socket;
    }

    void gather() {
        gathering = true;
    }

    void send() throws IOException {
        gathering = false;
        flush();
    }

    @Override
    public void flush() throws IOException {
        if (!gathering) {
            super.flush();
        }
    }

    /** Ends the connection, and with it any write under way. */
    void cut() {
        try {
            socket.setSoLinger(true, 0); // what was not taken yet is not waited for
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
