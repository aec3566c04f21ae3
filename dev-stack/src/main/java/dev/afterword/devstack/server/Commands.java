package dev.afterword.devstack.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of the operating system. */
public final class Commands {

    /**
     * Puts a child into a session of its own. Ctrl-C in a terminal goes to the launcher's whole process group; the
     * launcher wants to stop its children in order instead: services first, then what they store into.
     */
    private static final boolean SETSID = onPath("setsid");

    private Commands() {
    }

    /** The same command, out of reach of Ctrl-C. */
    public static List<String> inOwnSession(List<String> command) {
        var whole = new ArrayList<String>();
        if (SETSID) {
            whole.add("setsid");
        }
        whole.addAll(command);
        return whole;
    }

    static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String directory : path.split(java.io.File.pathSeparator)) {
            if (!directory.isEmpty() && Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }

    /** Runs to the end; output goes to the file. Returns the exit code, or -1 when it took longer than {@code seconds}. */
    static int run(List<String> command, Path output, int seconds) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        try {
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return -1;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command.get(0), e);
        }
    }
}
