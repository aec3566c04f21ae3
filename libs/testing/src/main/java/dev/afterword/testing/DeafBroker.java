package dev.afterword.testing;

import java.io.IOException;
import java.io.OutputStream;

import com.rabbitmq.client.ConnectionFactory;

/**
 * The tests' broker as it is when its disk or memory is full: it stops reading what publishers send, and keeps them connected.
 */
public final class DeafBroker implements AutoCloseable {

    private static final byte[] HEARTBEAT = { 8, 0, 0, 0, 0, 0, 0, (byte) 0xCE };

    private final ConnectionFactory factory = TestBroker.factory();
    private final TcpWay way = new TcpWay(factory.getHost(), factory.getPort(), this::carry);
    private volatile boolean deaf;

    public DeafBroker() throws Exception {
        factory.newConnection("warm-up").close(2_000); // a broker that has just started takes its time for the first
        factory.setHost("127.0.0.1");
        factory.setPort(way.port());
    }

    /** Of connections that lead through it. */
    public ConnectionFactory factory() {
        return factory;
    }

    public void stopReading() {
        deaf = true;
    }

    private void carry(byte[] piece, int length, OutputStream to, boolean toBroker) throws IOException, InterruptedException {
        while (toBroker && deaf && !way.isClosed()) {
            // Such a broker does not miss its clients' heartbeats meanwhile; the one of this test would.
            to.write(HEARTBEAT);
            Thread.sleep(1_000);
        }
        to.write(piece, 0, length);
    }

    @Override
    public void close() throws IOException {
        way.close();
    }
}
