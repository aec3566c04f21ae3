package dev.afterword.devstack.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import dev.afterword.devstack.server.Ports;

/** Stands between one service and one server, and can be a bad network. */
final class TcpProxy implements AutoCloseable {

    private final String host;
    private final int port;
    private final ServerSocket listener;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong messages = new AtomicLong();
    private volatile Weather weather = Weather.FAIR;

    TcpProxy(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        listener = new ServerSocket(Ports.free(), 200, InetAddress.getLoopbackAddress());
        daemon(this::accept, "proxy to " + port).start();
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How many connections were asked for since the start: a hot retry loop shows here. */
    long connections() {
        return connections.get();
    }

    /** How many bytes went through since the start, both ways. */
    long bytes() {
        return bytes.get();
    }

    /** How many messages were published or delivered since the start; of a broker only, elsewhere without meaning. */
    long messages() {
        return messages.get();
    }

    /** For one direction of one connection. */
    Frames frames() {
        return new Frames(messages);
    }

    void turn(Weather next) {
        weather = next;
    }

    /** Ends every connection at once, with a reset. */
    void reset() {
        wires.forEach(Wire::reset);
    }

    /** Says to the services that the server has nothing more to say, and goes on taking what they send. */
    void halfClose() {
        wires.forEach(Wire::halfClose);
    }

    /** Connections as they are now never carry anything again, and nobody is told; new ones work. */
    void abandon() {
        wires.forEach(Wire::abandon);
    }

    Weather weather() {
        return weather;
    }

    void count(int carried) {
        bytes.addAndGet(carried);
    }

    void forget(Wire wire) {
        wires.remove(wire);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException e) {
                // closed, or the client was gone already
            }
        }
    }

    private void connect(Socket client) throws IOException {
        connections.incrementAndGet();
        Socket server = null;
        try {
            if (weather == Weather.CUT) {
                throw new IOException("cut");
            }
            server = new Socket(host, port);
        } catch (IOException e) {
            client.setSoLinger(true, 0);
            client.close();
            return;
        }
        var wire = new Wire(this, client, server);
        wires.add(wire);
        wire.start();
    }

    static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        reset();
    }
}
