package dev.afterword.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

class TruthTest {

    private final Truth truth = new Truth();

    @Test
    void a_service_that_lives_and_says_so_tells_no_lie() {
        times(5, 200);
        assertThat(truth.lies()).isEmpty();
    }

    @Test
    void two_slow_answers_are_no_lie_and_three_are_one() {
        times(2, Probe.NO_ANSWER);
        assertThat(truth.lies()).isEmpty();
        times(1, Probe.NO_ANSWER);
        assertThat(truth.lies()).containsExactly("shop lives, but its liveness said nothing");
    }

    @Test
    void an_answer_in_between_begins_the_count_anew() {
        times(2, 503);
        times(1, 200);
        times(2, 503);
        assertThat(truth.lies()).isEmpty();
    }

    @Test
    void a_process_that_was_killed_need_not_answer_until_it_is_back() {
        truth.begin(Set.of("shop"));
        times(5, Probe.NO_ANSWER);
        assertThat(truth.lies()).isEmpty();
        truth.end();
        times(3, 503);
        assertThat(truth.lies()).containsExactly("shop lives, but its liveness said 503");
    }

    @Test
    void who_cannot_serve_and_never_said_so_lied() {
        truth.begin(Set.of());
        truth.ready("shop", true);
        truth.ready("till", false);
        truth.require(Set.of("shop", "till"), "the database stops");
        assertThat(truth.lies()).containsExactly("shop said it was ready all through: the database stops");
    }

    @Test
    void what_was_said_before_the_fault_does_not_count() {
        truth.ready("shop", false);
        truth.begin(Set.of());
        truth.require(Set.of("shop"), "the database stops");
        assertThat(truth.lies()).hasSize(1);
    }

    private void times(int times, int status) {
        for (int i = 0; i < times; i++) {
            truth.live("shop", status);
        }
    }
}
