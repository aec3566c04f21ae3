package dev.afterword.devstack.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The demo's web pages, on loopback only. */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WebServer.class.getName());

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "web");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Route> routes = new HashMap<>();
    private final String contentPolicy;

    /** Answers one request. */
    @FunctionalInterface
    public interface Route {
        void answer(Request request) throws IOException;
    }

    /**
     * @param frameSources where the pages may embed other pages from, with a space between: the services' addresses
     */
    public WebServer(int port, String frameSources) throws IOException {
        contentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "frame-src 'self' " + frameSources + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 50);
        server.createContext("/", this::handle);
        server.setExecutor(workers);
    }

    public WebServer on(String method, String path, Route route) {
        routes.put(method + " " + path, route);
        return this;
    }

    /** A style sheet or script that lies beside the class. */
    public WebServer file(String path, Class<?> owner, String file) {
        byte[] content = Page.resource(owner, file);
        String type = file.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
        return on("GET", path, request -> request.send(200, type, content));
    }

    public void start() {
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Security-Policy", contentPolicy);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cache-Control", "no-store");
            answer(exchange, new Request(exchange));
        } catch (UncheckedIOException | IOException e) {
            LOG.log(Level.FINE, "A browser went away", e);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A web page failed", e);
        }
    }

    private void answer(HttpExchange exchange, Request request) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Route route = routes.get(exchange.getRequestMethod() + " " + path);
        if (!fromThisMachine(request)) {
            request.plain(403, "This page is for programs and browsers on this machine, at 127.0.0.1 or localhost.\n");
        } else if (route == null) {
            request.plain(404, "There is no page " + path + " here. Try /, /crm or /mail.\n");
        } else {
            route.answer(request);
        }
    }

    /** Keeps other websites, open in the same browser, from using the pages through the visitor's browser. */
    private static boolean fromThisMachine(Request request) {
        String host = request.header("Host");
        if (host == null || !host.matches("(127\\.0\\.0\\.1|localhost)(:\\d+)?")) {
            return false;
        }
        String origin = request.header("Origin");
        try {
            return origin == null || host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        try {
            workers.shutdownNow();
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "A request came while closing", e);
        }
    }
}
