package dev.afterword.devstack.train;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.afterword.devstack.server.EmbeddedPostgres;
import dev.afterword.devstack.server.PostgresServer;
import dev.afterword.devstack.server.StartFailure;

/**
 * Runs a packaged service once, while its image is built, on a PostgreSQL of its own, so that the JVM keeps what it learned
 * in an AOT cache. The service's other settings come from the environment.
 */
public final class TrainService {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration CACHED_WITHIN = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String address;

    private TrainService(String address) {
        this.address = address;
    }

    /**
     * @param args where the service answers, paths to ask for separated by commas, the cache to be written, and the options
     *        of the JVM with which the service will run
     */
    public static void main(String[] args) throws Exception {
        Path cache = Path.of(args[2]).toAbsolutePath();
        Path scratch = Files.createTempDirectory("train-");
        try (var postgres = EmbeddedPostgres.start(scratch.resolve("programs"), scratch.resolve("data"),
                scratch.resolve("postgresql.log"), "training-only")) {
            var service = start(postgres.server(), cache, Arrays.asList(args).subList(3, args.length));
            try {
                new TrainService(args[0]).visit(service, List.of(args[1].split(",")));
                service.destroy(); // the cache is written when the service ends in peace
                if (!service.waitFor(CACHED_WITHIN.toSeconds(), TimeUnit.SECONDS) || !Files.isRegularFile(cache)) {
                    throw new StartFailure("The service ended without leaving " + cache);
                }
            } finally {
                service.destroyForcibly();
            }
        }
        System.out.println("Trained: " + cache + " has " + Files.size(cache) / 1_000_000 + " MB");
    }

    /**
     * How Java is told to write a cache. Profiles of methods are left out: they are those of a start, tell little of use, and
     * cost each service some 20 MB.
     */
    public static String[] options(Path cache) {
        return new String[] { "-XX:AOTCacheOutput=" + cache, "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining" };
    }

    private static Process start(PostgresServer postgres, Path cache, List<String> options) throws IOException {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options(cache)));
        command.addAll(options);
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("postgres"));
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", postgres.user());
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", postgres.password());
        return builder.start();
    }

    private void visit(Process service, List<String> paths) throws InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (statusOf("/q/health/ready") != 200) {
            if (!service.isAlive() || System.nanoTime() > deadline) {
                throw new StartFailure("The service was not ready to be trained; its log stands above");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        for (String path : paths) {
            int status = statusOf(path);
            if (status < 200 || status >= 500) {
                throw new StartFailure(path + " was answered with " + status);
            }
        }
    }

    private int statusOf(String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
