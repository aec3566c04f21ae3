package dev.afterword.messaging;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Sockets that count how often something is written to them. */
final class CountingSockets extends UnconnectedSockets {

    private final AtomicInteger writes;

    CountingSockets(AtomicInteger writes) {
        this.writes = writes;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {

            @Override
            public OutputStream getOutputStream() throws IOException {
                return new FilterOutputStream(super.getOutputStream()) {

                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        writes.incrementAndGet();
                        out.write(bytes, from, length);
                    }
                };
            }
        };
    }
}
