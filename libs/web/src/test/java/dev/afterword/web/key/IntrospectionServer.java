package dev.afterword.web.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An introspection endpoint as feedback-api has it, with keys that a test chooses. */
final class IntrospectionServer implements AutoCloseable {

    static final String SECRET = "introspection secret";

    final Map<String, String> scopesByKey = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile int failWith;
    volatile String answer;
    volatile boolean stallsInTheBody;
    volatile CountDownLatch hold = new CountDownLatch(0);

    private final HttpServer server;

    IntrospectionServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/introspect", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/introspect");
    }

    private void handle(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String key = URLDecoder.decode(form.substring("token=".length()), UTF_8);
        asked.add(key);
        try {
            hold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean trusted = ("Bearer " + SECRET).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = (answer == null ? answerFor(key) : answer).getBytes(UTF_8);
        if (stallsInTheBody) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, 1);
            exchange.getResponseBody().flush();
            return;
        }
        exchange.sendResponseHeaders(!trusted ? 401 : failWith > 0 ? failWith : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String answerFor(String key) {
        String scopes = scopesByKey.get(key);
        return scopes == null ? "{\"active\": false}" : """
                {"active": true, "scope": "%s", "client_id": "00000000-0000-7000-8000-000000000001",
                 "workspace": "00000000-0000-7000-8000-000000000002", "workspace_name": "Demo",
                 "workspace_time_zone": "Europe/Berlin", "more": "is ignored"}""".formatted(scopes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
