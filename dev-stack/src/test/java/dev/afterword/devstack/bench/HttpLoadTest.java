package dev.afterword.devstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

class HttpLoadTest {

    private static final String LONG_BODY = "x".repeat(300_000);

    private final AtomicInteger received = new AtomicInteger();
    private final CountDownLatch stall = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            int number = received.incrementAndGet();
            if (exchange.getRequestURI().getPath().equals("/slow") && number == 1) {
                await();
            }
            byte[] body = LONG_BODY.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(number % 2 == 0 ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    private void await() {
        try {
            stall.await(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void every_request_is_answered_and_what_was_refused_is_no_part_of_the_rate() throws IOException {
        var left = new AtomicInteger(100);
        try (var load = new HttpLoad(server.getAddress().getPort(), 4,
                due -> left.getAndDecrement() > 0 ? HttpRequests.post("/", "", "body") : null)) {
            var result = load.closedLoop(60);
            assertThat(result.answered()).isEqualTo(100);
            assertThat(result.refused()).isEqualTo(50);
            assertThat(result.perSecond() * result.seconds()).isBetween(49.9, 50.1);
        }
        assertThat(received).hasValue(100);
    }

    @Test
    void in_an_open_loop_a_late_answer_makes_those_late_that_were_due_meanwhile() throws IOException {
        try (var load = new HttpLoad(server.getAddress().getPort(), 1, due -> HttpRequests.get("/slow", ""))) {
            var result = load.openLoop(100, 0.2);
            assertThat(result.answered()).isEqualTo(20);
            assertThat(result.millis(50)).isGreaterThan(150);
        }
    }
}
