package dev.afterword.web.problem;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Requests of which the end of the body is missing, by hand: no client sends half of one. */
final class UnfinishedRequests implements AutoCloseable {

    private final List<Socket> open = new ArrayList<>();

    /**
     * @param headers more of them, each with its line end
     * @param length that is announced
     * @param start what is sent of the body
     */
    Socket begin(URI endpoint, String headers, int length, String start) throws IOException {
        var socket = new Socket(endpoint.getHost(), endpoint.getPort());
        open.add(socket);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(("POST " + endpoint.getPath() + " HTTP/1.1\r\nHost: x\r\n"
                + "Content-Type: application/json\r\n" + headers + "Content-Length: " + length + "\r\n\r\n" + start)
                .getBytes(US_ASCII));
        return socket;
    }

    /** Hangs up. */
    @Override
    public void close() throws IOException {
        for (var socket : open) {
            socket.close();
        }
    }
}
