package dev.afterword.devstack.bench;

import java.nio.charset.StandardCharsets;

/** Whole HTTP requests as bytes. */
final class HttpRequests {

    private HttpRequests() {
    }

    /** @param headers each with its line end */
    static byte[] post(String path, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "Content-Length: " + content.length
                + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = java.util.Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, whole, head.length, content.length);
        return whole;
    }

    static byte[] get(String path, String headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    static String json(String key) {
        return "Authorization: Bearer " + key + "\r\nContent-Type: application/json\r\nAccept: application/json\r\n";
    }
}
