package dev.afterword.devstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void reference_and_ours_take_turns() throws Exception {
        var turns = new ArrayList<String>();
        Comparison.of(2, () -> note(turns, "reference"), () -> note(turns, "ours"));
        assertThat(turns).containsExactly("reference", "ours", "reference", "ours");
    }

    @Test
    void the_ratio_is_that_of_each_round_not_of_the_medians() {
        var comparison = new Comparison(List.of(new Round(100, 50), new Round(10, 10), new Round(1, 2)));
        assertThat(comparison.ratio()).isEqualTo(new Spread(0.5, 1, 2));
        assertThat(comparison.reference().median()).isEqualTo(10);
    }

    @Test
    void a_rate_is_reached_from_its_least_on() {
        var exactly = new Comparison(List.of(new Round(100, 80)));
        assertThat(Row.rate("x", "x", "/s", exactly, 0.8, Map.of()).reached()).isTrue();
        assertThat(Row.rate("x", "x", "/s", exactly, 0.81, Map.of()).reached()).isFalse();
    }

    @Test
    void a_cost_is_reached_up_to_its_most() {
        var twice = new Comparison(List.of(new Round(30, 60)));
        assertThat(Row.cost("x", "x", "µs", twice, 2, Map.of()).reached()).isTrue();
        assertThat(Row.cost("x", "x", "µs", twice, 1.9, Map.of()).reached()).isFalse();
    }

    private static double note(List<String> turns, String turn) {
        turns.add(turn);
        return 1;
    }
}
