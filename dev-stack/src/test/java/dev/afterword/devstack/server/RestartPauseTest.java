package dev.afterword.devstack.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class RestartPauseTest {

    private final RestartPause pause = new RestartPause();

    @Test
    void a_service_that_had_run_for_long_comes_back_at_once() {
        assertThat(pause.after(Duration.ofMinutes(5))).isZero();
    }

    @Test
    void one_that_ends_again_and_again_waits_longer_each_time_up_to_half_a_minute() {
        var soon = Duration.ofSeconds(1);
        assertThat(pause.after(soon)).hasSeconds(1);
        assertThat(pause.after(soon)).hasSeconds(2);
        assertThat(pause.after(soon)).hasSeconds(4);
        for (int i = 0; i < 100; i++) {
            pause.after(soon);
        }
        assertThat(pause.after(soon)).hasSeconds(30);
    }

    @Test
    void running_for_long_forgives() {
        pause.after(Duration.ofSeconds(1));
        pause.after(Duration.ofMinutes(1));
        assertThat(pause.failures()).isZero();
    }
}
