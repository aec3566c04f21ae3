package dev.afterword.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClocksTest {

    @TempDir
    Path directory;

    @Test
    void each_service_has_a_clock_of_its_own_that_says_how_far_it_is_off() throws IOException {
        var clocks = new Clocks(directory, true);
        clocks.set("shop", 3_600);
        clocks.set("till", -60);
        assertThat(Files.readString(directory.resolve("shop")).strip()).isEqualTo("+3600");
        assertThat(Files.readString(directory.resolve("till")).strip()).isEqualTo("-60");
    }

    @Test
    void a_service_is_told_of_its_clock_where_the_library_is_there() throws IOException {
        var clocks = new Clocks(directory, true);
        var environment = clocks.environment("shop");
        assertThat(environment.containsKey("LD_PRELOAD")).isEqualTo(clocks.canJump());
    }

    @Test
    void where_no_clock_shall_jump_a_service_runs_without_the_library() throws IOException {
        assertThat(new Clocks(directory, false).environment("shop")).isEmpty();
    }
}
