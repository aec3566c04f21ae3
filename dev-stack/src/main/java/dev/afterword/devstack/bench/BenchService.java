package dev.afterword.devstack.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.afterword.devstack.chaos.Signals;
import dev.afterword.devstack.server.Commands;
import dev.afterword.devstack.server.Readiness;
import dev.afterword.devstack.server.StartFailure;

/** One service in a process of its own, started as its image starts it, and never started again behind our back. */
final class BenchService implements AutoCloseable {

    private static final long READY_WITHIN_NANOS = 120_000_000_000L;
    /** Writing an AOT cache at its end takes a while. */
    private static final long ENDED_WITHIN_SECONDS = 300;

    private final String name;
    private final int port;
    private final Path log;
    private final Process process;
    private double startSeconds;
    private double mostMegabytes;

    private BenchService(String name, int port, Path log, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** Returns when it can serve. */
    static BenchService start(String name, int port, List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(Commands.inOwnSession(new ArrayList<>(command))).redirectErrorStream(true)
                .redirectInput(new java.io.File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        var service = new BenchService(name, port, log, builder.start());
        try {
            service.awaitReady(began);
        } catch (InterruptedException | RuntimeException e) {
            service.process.destroyForcibly();
            throw e;
        }
        return service;
    }

    private void awaitReady(long began) throws InterruptedException {
        while (!Readiness.of(port)) {
            if (!process.isAlive() || System.nanoTime() - began > READY_WITHIN_NANOS) {
                throw new StartFailure(name + " did not become ready; its log: " + log);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        startSeconds = (System.nanoTime() - began) / 1e9;
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** From the start of its process until it said that it can serve. */
    double startSeconds() {
        return startSeconds;
    }

    double cpuSeconds() throws IOException {
        return Proc.cpuSeconds(process.pid());
    }

    /** The most memory that it ever had, also after its end. */
    double mostMegabytes() throws IOException {
        if (process.isAlive()) {
            mostMegabytes = Proc.mostMegabytes(process.pid());
        }
        return mostMegabytes;
    }

    /** Nothing of it runs until {@link #goOn}; what waits for it then waits in the queue or the table, as a backlog. */
    void freeze() throws IOException {
        Signals.freeze(process.toHandle());
    }

    void goOn() throws IOException {
        Signals.goOn(process.toHandle());
    }

    /** Lets it finish what it is doing. */
    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            mostMegabytes();
            goOn();
            process.destroy();
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(ENDED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
