package dev.afterword.devstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.afterword.devstack.server.StartFailure;

class DataDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void a_second_launcher_is_told_how_to_use_the_running_one() throws Exception {
        try (var held = DataDirectory.hold(directory)) {
            new StackDescription("http://127.0.0.1:8081", "s", "c", "w", "amqp://b", "fb_sk_x", ProcessHandle.current().pid())
                    .write(held.root());
            assertThatThrownBy(() -> DataDirectory.hold(directory)).isInstanceOf(StartFailure.class)
                    .hasMessageContainingAll("--data", "--url http://127.0.0.1:8081 --key fb_sk_x");
        }
    }

    @Test
    void a_directory_that_was_let_go_can_be_held_again() throws Exception {
        DataDirectory.hold(directory).close();
        try (var again = DataDirectory.hold(directory)) {
            assertThat(again.root()).isEqualTo(directory.toAbsolutePath());
        }
    }

    @Test
    void a_file_in_its_place_is_reported() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.hold(file)).isInstanceOf(StartFailure.class).hasMessageContaining("--data");
    }
}
