package dev.afterword.devstack.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    private Path directory;
    private Path file;
    private Process process;

    @BeforeEach
    void start_a_process() throws Exception {
        process = new ProcessBuilder("sleep", "300.125").start();
        file = directory.resolve("service.pid");
    }

    @AfterEach
    void end_it() {
        process.destroyForcibly();
    }

    @Test
    void a_process_that_a_dead_launcher_left_is_stopped() throws Exception {
        new PidFile(file).write(process.toHandle());
        assertThat(new PidFile(file).stopOrphan("300.125")).isTrue();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_process_with_the_same_pid_but_another_start_is_left_alone() throws Exception {
        Files.writeString(file, process.pid() + "\n2001-01-01T00:00:00Z\n");
        assertThat(new PidFile(file).stopOrphan("300.125")).isFalse();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void a_process_that_runs_another_command_is_left_alone() throws Exception {
        new PidFile(file).write(process.toHandle());
        assertThat(new PidFile(file).stopOrphan("quarkus-run.jar")).isFalse();
        assertThat(process.isAlive()).isTrue();
    }
}
