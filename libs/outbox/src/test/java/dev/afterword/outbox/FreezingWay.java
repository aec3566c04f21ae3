package dev.afterword.outbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import dev.afterword.testing.ServerUrl;

/** A way to a server on which nothing moves while it is frozen; connections stay open, as with a server that is stopped. */
final class FreezingWay implements AutoCloseable {

    private final ServerUrl server;
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ReentrantReadWriteLock.WriteLock frozen;
    private final ReentrantReadWriteLock.ReadLock moving;

    FreezingWay(ServerUrl server) throws IOException {
        this.server = server;
        var lock = new ReentrantReadWriteLock();
        frozen = lock.writeLock();
        moving = lock.readLock();
        daemon(this::accept);
    }

    /** The server, for those who take this way to it. */
    ServerUrl url() {
        return new ServerUrl("127.0.0.1", listener.getLocalPort(), server.database(), server.username(), server.password());
    }

    void freeze() {
        frozen.lock();
    }

    void thaw() {
        frozen.unlock();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket opposite = new Socket(server.host(), server.port());
                daemon(() -> carry(client, opposite));
                daemon(() -> carry(opposite, client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        var piece = new byte[8_192];
        try (from; to) {
            for (int read; (read = from.getInputStream().read(piece)) >= 0;) {
                moving.lock();
                try {
                    to.getOutputStream().write(piece, 0, read);
                } finally {
                    moving.unlock();
                }
            }
        } catch (IOException e) {
            // one side is gone
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "freezing way");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
