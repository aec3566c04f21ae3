package dev.afterword.devstack.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One service in a process of its own, started again whenever it ends without being asked to. */
public final class ServiceProcess implements AutoCloseable {

    private final ServiceProgram program;
    private final Consumer<String> console;
    private final RestartPause pause = new RestartPause();
    private Process process;
    private boolean stopping;

    private ServiceProcess(ServiceProgram program, Consumer<String> console) {
        this.program = program;
        this.console = console;
    }

    /** Starts it; does not wait until it is ready. */
    public static ServiceProcess start(ServiceProgram program, Consumer<String> console) throws IOException {
        var service = new ServiceProcess(program, console);
        service.launch();
        return service;
    }

    /**
     * Stops the service that a killed launcher left running, which still holds its port.
     *
     * @return whether there was one
     */
    public static boolean stopOrphan(Path pidFile, Path jar) throws IOException {
        return new PidFile(pidFile).stopOrphan(jar.toString());
    }

    public String name() {
        return program.name();
    }

    /** The pid of the process that runs now. */
    public synchronized long pid() {
        return process.pid();
    }

    private synchronized void launch() throws IOException {
        if (stopping) {
            return;
        }
        process = program.processBuilder().start();
        new PidFile(program.pidFile()).write(process.toHandle());
        long started = System.nanoTime();
        process.onExit().thenAccept(ended -> ended(ended.exitValue(), Duration.ofNanos(System.nanoTime() - started)));
    }

    private synchronized void ended(int exitCode, Duration ran) {
        if (stopping) {
            return;
        }
        Duration wait = pause.after(ran);
        console.accept(program.name() + " ended (exit code " + exitCode + "), starting it again in " + wait.toSeconds()
                + " s; its log: " + program.log());
        Executor later = CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture.runAsync(this::launchOrSay, later);
    }

    private void launchOrSay() {
        try {
            launch();
        } catch (IOException e) {
            console.accept(program.name() + " could not be started again: " + e.getMessage());
        }
    }

    /** Where it answers, on loopback. */
    public int port() {
        return program.port();
    }

    /** Where its output goes. */
    public Path log() {
        return program.log();
    }

    /** Whether the service says that it can serve. */
    public boolean isReady() {
        return Readiness.of(program.port());
    }

    /** Whether the process is there, ready or not. */
    public synchronized boolean isAlive() {
        return process.isAlive();
    }

    /** Returns when the service can serve; fails when it does not within the time. */
    public void awaitReady(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > deadline) {
                throw new StartFailure(program.name() + " was not ready after " + atMost.toSeconds() + " s; its log: "
                        + program.log());
            }
            if (pause.failures() >= 3) {
                throw new StartFailure(program.name() + " ended again and again while starting; its log: " + program.log());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Lets the service finish what it is doing, within its own shutdown time. */
    @Override
    public void close() {
        stop(PidFile.PATIENCE);
    }

    /**
     * The same for a service that may need longer.
     *
     * @return whether it ended by itself within that time
     */
    public boolean stop(Duration grace) {
        Process last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        boolean inTime = PidFile.stop(last.toHandle(), grace);
        try {
            new PidFile(program.pidFile()).remove();
        } catch (IOException e) {
            console.accept("Cannot delete " + program.pidFile() + ": " + e.getMessage());
        }
        return inTime;
    }
}
