package dev.afterword.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

import com.rabbitmq.client.ConnectionFactory;

/**
 * The tests' broker as it is when its disk or memory is full: it stops reading what publishers send, and keeps them connected.
 */
public final class DeafBroker implements AutoCloseable {

    private static final byte[] HEARTBEAT = { 8, 0, 0, 0, 0, 0, 0, (byte) 0xCE };

    private final ConnectionFactory factory = TestBroker.factory();
    private final String host = factory.getHost();
    private final int port = factory.getPort();
    private final ServerSocket between = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private volatile boolean deaf;

    public DeafBroker() throws Exception {
        factory.newConnection("warm-up").close(2_000); // a broker that has just started takes its time for the first
        daemon(this::accept);
        factory.setHost("127.0.0.1");
        factory.setPort(between.getLocalPort());
    }

    /** Of connections that lead through it. */
    public ConnectionFactory factory() {
        return factory;
    }

    public void stopReading() {
        deaf = true;
    }

    private void accept() {
        while (!between.isClosed()) {
            try {
                Socket client = between.accept();
                Socket broker = new Socket(host, port);
                daemon(() -> carry(client, broker, true));
                daemon(() -> carry(broker, client, false));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean mayBeDeaf) {
        var piece = new byte[8_192];
        try (from; to) {
            for (int read; (read = from.getInputStream().read(piece)) >= 0;) {
                while (mayBeDeaf && deaf && !between.isClosed()) {
                    // Such a broker does not miss its clients' heartbeats meanwhile; the one of this test would.
                    to.getOutputStream().write(HEARTBEAT);
                    Thread.sleep(1_000);
                }
                to.getOutputStream().write(piece, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // one side is gone
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "deaf broker");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        between.close();
    }
}
