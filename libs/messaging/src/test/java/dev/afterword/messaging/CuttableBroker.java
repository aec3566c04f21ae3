package dev.afterword.messaging;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.afterword.testing.TestBroker;

/** The tests' broker over connections that a test can cut. */
final class CuttableBroker {

    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    final Broker broker;

    CuttableBroker() {
        var factory = TestBroker.factory();
        factory.setSocketFactory(new Remembering());
        broker = new Broker(factory);
    }

    void cut() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    private final class Remembering extends UnconnectedSockets {

        @Override
        public Socket createSocket() {
            var socket = new Socket();
            sockets.add(socket);
            return socket;
        }
    }
}
