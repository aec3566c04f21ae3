package dev.afterword.devstack.chaos;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** One connection through the proxy. */
final class Wire {

    private static final int PIECE = 16 * 1024;
    private static final int SLOW_PIECE = 1024;
    private static final long LATE_MILLIS = 200;
    private static final long SLOW_MILLIS = 62;

    private final TcpProxy proxy;
    private final Socket client;
    private final Socket server;
    private volatile boolean abandoned;

    Wire(TcpProxy proxy, Socket client, Socket server) throws IOException {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void start() {
        TcpProxy.daemon(() -> carry(client, server), "to server").start();
        TcpProxy.daemon(() -> carry(server, client), "to service").start();
    }

    void reset() {
        close(client);
        close(server);
        proxy.forget(this);
    }

    void halfClose() {
        try {
            client.shutdownOutput();
        } catch (IOException e) {
            reset();
        }
    }

    void abandon() {
        abandoned = true;
    }

    private void carry(Socket from, Socket to) {
        var piece = new byte[PIECE];
        var frames = proxy.frames();
        try {
            while (true) {
                boolean slow = proxy.weather() == Weather.THROTTLE;
                int read = from.getInputStream().read(piece, 0, slow ? SLOW_PIECE : PIECE);
                if (read < 0) {
                    break;
                }
                hinder();
                to.getOutputStream().write(piece, 0, read);
                proxy.count(read);
                frames.pass(piece, read);
            }
        } catch (IOException | InterruptedException e) {
            // either side is gone: so is the other
        }
        reset();
    }

    private void hinder() throws InterruptedException {
        switch (proxy.weather()) {
            case DELAY -> TimeUnit.MILLISECONDS.sleep(LATE_MILLIS);
            case THROTTLE -> TimeUnit.MILLISECONDS.sleep(SLOW_MILLIS);
            default -> {
            }
        }
        while (abandoned || proxy.weather() == Weather.STALL) {
            if (client.isClosed()) {
                throw new InterruptedException();
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // closed already
        }
    }
}
