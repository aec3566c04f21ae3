package dev.afterword.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A way to a server of the tests that leads through here, so that a test can be what goes wrong on it. */
public final class TcpWay implements AutoCloseable {

    private final String host;
    private final int port;
    private final Carrier carrier;
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    /** Carries what comes; when it fails, the connection ends on both sides. */
    @FunctionalInterface
    public interface Carrier {

        /** @param toServer or else to the client */
        void carry(byte[] piece, int length, OutputStream to, boolean toServer) throws IOException, InterruptedException;
    }

    /** Begins to listen on the loopback address. */
    public TcpWay(String host, int port, Carrier carrier) throws IOException {
        this.host = host;
        this.port = port;
        this.carrier = carrier;
        daemon(this::accept);
    }

    /** Where it begins, on 127.0.0.1. */
    public int port() {
        return listener.getLocalPort();
    }

    public boolean isClosed() {
        return listener.isClosed();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket server = new Socket(host, port);
                daemon(() -> carry(client, server, true));
                daemon(() -> carry(server, client, false));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean toServer) {
        var piece = new byte[8_192];
        try (from; to) {
            for (int read; (read = from.getInputStream().read(piece)) >= 0;) {
                carrier.carry(piece, read, to.getOutputStream(), toServer);
            }
        } catch (IOException | InterruptedException e) {
            // one side is gone
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "way of a test");
        thread.setDaemon(true);
        thread.start();
    }

    /** Nobody else comes in; who is on the way goes on. */
    @Override
    public void close() throws IOException {
        listener.close();
    }
}
