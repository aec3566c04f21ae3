package dev.afterword.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import dev.afterword.testing.ServerUrl;
import dev.afterword.testing.TcpWay;

/** A way to a server on which nothing moves while it is frozen; connections stay open, as with a server that is stopped. */
final class FreezingWay implements AutoCloseable {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final ServerUrl server;
    private final TcpWay way;

    FreezingWay(ServerUrl server) throws IOException {
        this.server = server;
        way = new TcpWay(server.host(), server.port(), this::carry);
    }

    /** The server, for those who take this way to it. */
    ServerUrl url() {
        return new ServerUrl("127.0.0.1", way.port(), server.database(), server.username(), server.password());
    }

    void freeze() {
        lock.writeLock().lock();
    }

    void thaw() {
        lock.writeLock().unlock();
    }

    private void carry(byte[] piece, int length, OutputStream to, boolean toServer) throws IOException {
        lock.readLock().lock();
        try {
            to.write(piece, 0, length);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() throws IOException {
        way.close();
    }
}
