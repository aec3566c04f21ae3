package dev.afterword.devstack.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.afterword.devstack.stack.StackDescription;
import dev.afterword.devstack.stack.StackOptions;

/** {@code afterword up} as a process of its own. */
final class LauncherProcess {

    private final Path data;
    private final List<String> command = new ArrayList<>();
    private final String databasePrefix;
    private Process process;

    LauncherProcess(Path data, String databasePrefix, int feedback, int survey, int scoring, int web) {
        this.data = data.toAbsolutePath();
        this.databasePrefix = databasePrefix;
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dafterword.home=" + TestStack.HOME, "-jar",
                TestStack.HOME.resolve("dev-stack/target/dev-stack.jar").toString(), "up", "--data", data.toString(),
                "--feedback-port", "" + feedback, "--survey-port", "" + survey, "--scoring-port", "" + scoring,
                "--web-port", "" + web));
    }

    /** Returns at once; the stack is there some seconds later. */
    void start() throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolveSibling(data.getFileName() + ".out").toFile()));
        builder.environment().put(StackOptions.DATABASE_PREFIX, databasePrefix);
        process = builder.start();
    }

    StackDescription awaitUp() {
        await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The launcher ended; see " + data + ".out");
            }
            return StackDescription.read(data).filter(stack -> stack.pid() == process.pid()).isPresent();
        });
        return StackDescription.read(data).orElseThrow();
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** As Ctrl-C does. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }
}
