package dev.afterword.devstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;

import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void it_goes_on_as_long_as_it_gets_faster() throws Exception {
        assertThat(timesAtMost(10, 100.0, 200.0, 300.0, 310.0, 290.0, 305.0, 400.0)).isEqualTo(6);
    }

    @Test
    void it_goes_on_when_it_gets_faster_after_a_slow_moment() throws Exception {
        assertThat(timesAtMost(10, 100.0, 90.0, 95.0, 120.0, 100.0, 100.0, 100.0, 200.0)).isEqualTo(7);
    }

    @Test
    void small_steps_count_once_they_add_up() throws Exception {
        assertThat(timesAtMost(10, 100.0, 103.0, 106.0, 109.0, 112.0, 115.0, 112.0, 112.0, 112.0, 200.0)).isEqualTo(8);
    }

    @Test
    void it_ends_in_any_case() throws Exception {
        assertThat(timesAtMost(3, 100.0, 200.0, 400.0, 800.0)).isEqualTo(3);
    }

    private static int timesAtMost(int most, Double... rates) throws Exception {
        var left = new ArrayDeque<>(List.of(rates));
        WarmUp.untilSteady(most, left::poll);
        return rates.length - left.size();
    }
}
