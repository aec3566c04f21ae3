package dev.afterword.devstack.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;

/** One request to the demo's web pages and the ways to answer it. */
public final class Request {

    private static final int LONGEST_BODY = 256 * 1024;

    private final HttpExchange exchange;

    Request(HttpExchange exchange) {
        this.exchange = exchange;
    }

    public String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    public Map<String, String> query() {
        return pairs(exchange.getRequestURI().getRawQuery());
    }

    /** The fields of a submitted form. */
    public Map<String, String> form() throws IOException {
        return pairs(new String(body(), StandardCharsets.UTF_8));
    }

    /** The body; one longer than 256 KiB is cut off, which its reader then finds unreadable. */
    public byte[] body() throws IOException {
        return exchange.getRequestBody().readNBytes(LONGEST_BODY);
    }

    /** Another content security policy for this answer alone. */
    public void policy(String contentPolicy) {
        exchange.getResponseHeaders().set("Content-Security-Policy", contentPolicy);
    }

    public void html(int status, String page) throws IOException {
        send(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    public void json(int status, String text) throws IOException {
        send(status, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    public void plain(int status, String text) throws IOException {
        send(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public void seeOther(String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(303, -1);
    }

    /** Sends a body of unknown length; the caller writes to {@link HttpExchange#getResponseBody()} as things happen. */
    public java.io.OutputStream stream(String contentType) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    void send(int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> pairs(String encoded) {
        var values = new LinkedHashMap<String, String>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&")) {
                String[] parts = pair.split("=", 2);
                values.put(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a stray percent sign
        }
    }
}
