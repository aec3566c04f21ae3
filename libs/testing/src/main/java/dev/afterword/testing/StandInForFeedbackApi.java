package dev.afterword.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Answers introspection over HTTP as feedback-api does, for keys that say themselves what they stand for. */
public class StandInForFeedbackApi implements QuarkusTestResourceLifecycleManager {

    private static final String SECRET = "introspection-secret-of-the-tests";
    private static final String PREFIX = "fb_sk_";

    private HttpServer server;

    /**
     * A key of a workspace whose name is Example Ltd and whose time zone is Europe/Berlin.
     *
     * @param scopes all that it may do, such as {@code scores:read}
     */
    public static String key(UUID workspace, String... scopes) {
        return PREFIX + String.join("_", scopes).replace(':', '-') + "_" + workspace;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/introspect", StandInForFeedbackApi::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return Map.of(
                "afterword.introspection.url", "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/introspect",
                "afterword.introspection.secret", SECRET);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean isOurs = ("Bearer " + SECRET).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            byte[] body = introspection(URLDecoder.decode(form.replaceFirst("token=", ""), UTF_8)).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(isOurs ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String introspection(String key) {
        int end = key.lastIndexOf('_');
        if (end < PREFIX.length()) {
            return "{\"active\":false}";
        }
        String scopes = key.substring(PREFIX.length(), end).replace('_', ' ').replace('-', ':');
        return """
                {"active":true,"scope":"%s","client_id":"%s","workspace":"%s",
                 "workspace_name":"Example Ltd","workspace_time_zone":"Europe/Berlin"}"""
                .formatted(scopes, new UUID(0, 1), key.substring(end + 1));
    }
}
