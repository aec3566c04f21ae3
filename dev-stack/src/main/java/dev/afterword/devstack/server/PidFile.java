package dev.afterword.devstack.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers a child beyond the death of its launcher. Pids are used again, so a process counts as ours only when it also
 * started at the very moment we wrote down and runs the command we started.
 */
final class PidFile {

    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) throws IOException {
        PrivateFiles.write(file, process.pid() + "\n" + started(process) + "\n");
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Stops the process that an earlier launcher left running, if it still is.
     *
     * @param commandPart what its command line must contain
     * @return whether there was one
     */
    boolean stopOrphan(String commandPart) throws IOException {
        var orphan = orphan(commandPart);
        if (orphan.isPresent()) {
            stop(orphan.get());
        }
        remove();
        return orphan.isPresent();
    }

    private Optional<ProcessHandle> orphan(String commandPart) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(process -> started(process).equals(lines.get(1)))
                .filter(process -> process.info().commandLine().filter(line -> line.contains(commandPart)).isPresent());
    }

    /** Asks first, so that the process can finish what it is doing. */
    static void stop(ProcessHandle process) {
        stop(process, PATIENCE);
    }

    /**
     * The same for one that may need longer.
     *
     * @return whether it ended by itself within that time
     */
    static boolean stop(ProcessHandle process, Duration grace) {
        process.destroy();
        boolean inTime = ended(process, grace);
        if (!inTime) {
            process.destroyForcibly();
            ended(process, PATIENCE);
        }
        return inTime;
    }

    private static boolean ended(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
