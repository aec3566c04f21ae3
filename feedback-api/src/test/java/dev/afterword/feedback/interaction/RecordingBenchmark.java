package dev.afterword.feedback.interaction;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

import org.junit.jupiter.api.Test;

import com.sun.management.OperatingSystemMXBean;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * What recording costs, as ratios of one run: {@code mvn -pl feedback-api test -Dtest=RecordingBenchmark}. Not a test: its name
 * keeps it out of the build. The CPU time is that of this process, so it holds the clients too and not the database; the first
 * line, an endpoint without a database, shows how much that is.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RecordingBenchmark {

    private static final int CLIENTS = 64;
    private static final int WARM_UP_SECONDS = Integer.getInteger("benchmark.warm-up", 5);
    private static final int SECONDS_EACH = Integer.getInteger("benchmark.seconds", 10);
    private static final String BODY = """
            {"touchpoint": "checkout", "occurred_at": "%s", "customer": {"ref": "c-77", "email": "ada@example.org",
             "name": "Ada", "locale": "en-GB"}, "channel": "web", "properties": {"basket": "3", "currency": "EUR"}}"""
            .formatted(Instant.now());

    @TestHTTPResource
    URI service;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Test
    void compare() throws Exception {
        var paths = List.of("/benchmark/without-database", "/v1/interactions", "/benchmark/one-transaction-each");
        for (String path : paths) {
            run(path, WARM_UP_SECONDS);
        }
        System.out.printf("%n%-36s %12s %16s%n", "with " + CLIENTS + " clients", "requests/s", "CPU us/request");
        for (String path : paths) {
            long before = system.getProcessCpuTime();
            long requests = run(path, SECONDS_EACH);
            double cpu = (system.getProcessCpuTime() - before) / 1000.0 / requests;
            System.out.printf("%-36s %12.0f %16.0f%n", path, (double) requests / SECONDS_EACH, cpu);
        }
    }

    private long run(String path, int seconds) throws InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + TestData.FIRST_KEY)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(BODY)).build();
        var answered = new LongAdder();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        long end = System.nanoTime() + SECONDS.toNanos(seconds);
        for (int i = 0; i < CLIENTS; i++) {
            clients.submit(() -> {
                while (System.nanoTime() < end) {
                    send(request);
                    answered.increment();
                }
                return null;
            });
        }
        clients.shutdown();
        if (!clients.awaitTermination(seconds + 60L, SECONDS)) {
            throw new IllegalStateException("the clients did not end");
        }
        return answered.sum();
    }

    private void send(HttpRequest request) throws IOException, InterruptedException {
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status >= 300) {
            throw new IllegalStateException("answered " + status);
        }
    }
}
