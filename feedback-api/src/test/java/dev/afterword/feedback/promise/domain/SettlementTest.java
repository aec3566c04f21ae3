package dev.afterword.feedback.promise.domain;

import static dev.afterword.feedback.interaction.domain.PromiseState.BROKEN;
import static dev.afterword.feedback.interaction.domain.PromiseState.KEPT;
import static dev.afterword.feedback.interaction.domain.PromiseState.KEPT_LATE;
import static dev.afterword.feedback.interaction.domain.PromiseState.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final Instant DUE = Instant.parse("2026-06-02T15:00:00Z");
    private static final Instant EARLY = DUE.minusSeconds(3600);
    private static final Instant LATE = DUE.plusSeconds(3600);
    private static final Settlement FIRST = new Settlement(OPEN, null, 0);

    @Test
    void an_answer_in_time_keeps_the_promise() {
        assertThat(FIRST.answered(EARLY, DUE)).containsExactly(new Settlement(KEPT, EARLY, 1));
    }

    @Test
    void the_moment_itself_is_in_time() {
        assertThat(FIRST.answered(DUE, DUE)).containsExactly(new Settlement(KEPT, DUE, 1));
        assertThat(FIRST.answered(DUE.plusNanos(1000), DUE)).last().extracting(Settlement::state).isEqualTo(KEPT_LATE);
    }

    @Test
    void the_time_passes() {
        assertThat(FIRST.broken()).isEqualTo(new Settlement(BROKEN, null, 1));
    }

    @Test
    void a_late_answer_to_a_promise_known_as_broken_keeps_it_late() {
        assertThat(FIRST.broken().answered(LATE, DUE)).containsExactly(new Settlement(KEPT_LATE, LATE, 2));
    }

    @Test
    void a_late_answer_that_nobody_was_missing_yet_tells_first_that_the_promise_was_broken() {
        assertThat(FIRST.answered(LATE, DUE)).containsExactly(new Settlement(BROKEN, null, 1),
                new Settlement(KEPT_LATE, LATE, 2));
    }

    @Test
    void an_answer_in_time_that_is_told_late_takes_the_broken_promise_back() {
        assertThat(FIRST.broken().answered(EARLY, DUE)).containsExactly(new Settlement(KEPT, EARLY, 2));
    }

    @Test
    void the_same_answer_again_changes_nothing() {
        assertThat(new Settlement(KEPT, EARLY, 1).answered(EARLY, DUE)).isEmpty();
        assertThat(new Settlement(KEPT_LATE, LATE, 2).answered(LATE, DUE)).isEmpty();
    }

    @Test
    void a_corrected_time_is_a_change() {
        assertThat(new Settlement(KEPT, EARLY, 1).answered(DUE, DUE)).containsExactly(new Settlement(KEPT, DUE, 2));
        assertThat(new Settlement(KEPT_LATE, LATE, 2).answered(EARLY, DUE)).containsExactly(new Settlement(KEPT, EARLY, 3));
        assertThat(new Settlement(KEPT, EARLY, 1).answered(LATE, DUE)).containsExactly(new Settlement(BROKEN, null, 2),
                new Settlement(KEPT_LATE, LATE, 3));
    }

    @Test
    void only_an_answer_makes_it_answered() {
        assertThat(FIRST.isAnswered()).isFalse();
        assertThat(FIRST.broken().isAnswered()).isFalse();
        assertThat(new Settlement(KEPT, EARLY, 1).isAnswered()).isTrue();
        assertThat(new Settlement(KEPT_LATE, LATE, 2).isAnswered()).isTrue();
    }
}
