package dev.afterword.devstack.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import dev.afterword.devstack.server.PostgresServer;
import dev.afterword.devstack.server.StartFailure;

/** PostgreSQL's own load generator, as the reference for whatever ends in a commit. */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("^tps = ([0-9.]+) \\(without initial connection time\\)",
            Pattern.MULTILINE);
    private static final Pattern FAILED = Pattern.compile("^number of failed transactions: ([1-9][0-9]*)", Pattern.MULTILINE);

    private final PostgresServer server;
    private final String database;
    private final Path directory;

    Pgbench(PostgresServer server, String database, Path directory) {
        this.server = server;
        this.database = database;
        this.directory = directory;
    }

    /** Transactions a second. */
    double rate(String script, int clients, int seconds) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("reference.sql"), script);
        var address = server.addresses().get(0);
        var builder = new ProcessBuilder(List.of("pgbench", "-n", "-M", "prepared", "-c", String.valueOf(clients), "-j", "2",
                "-T", String.valueOf(seconds), "-f", file.toString(), "-h", address.host(), "-p",
                String.valueOf(address.port()),
                "-U", server.user(), database)).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", server.password());
        Process process = start(builder);
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return rate(output);
        } finally {
            process.destroy();
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new StartFailure("pgbench is not installed here (Debian, Ubuntu: apt install postgresql-contrib).", e);
        }
    }

    /** What it printed, read. A failed transaction would make the rate that of something else. */
    static double rate(String output) {
        var rate = RATE.matcher(output);
        if (!rate.find() || FAILED.matcher(output).find()) {
            throw new IllegalStateException("pgbench did not end well:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
