package dev.afterword.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.transaction.RollbackException;

class PassingCauseTest {

    @ParameterizedTest
    @ValueSource(strings = { "08006", "25006", "40P01", "53300", "55000", "55P03", "57P01", "58030" })
    void a_database_that_comes_back_passes(String state) {
        assertThat(PassingCause.of(failure(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "22001", "23505", "42P01", "XX000", "" })
    void what_fails_the_same_way_next_time_does_not(String state) {
        assertThat(PassingCause.of(failure(state))).isFalse();
    }

    @Test
    void a_transaction_rolled_back_for_no_told_cause_passes_but_not_one_with_a_wrong_statement() {
        assertThat(PassingCause.of(new IllegalStateException(new RollbackException("timed out")))).isTrue();
        assertThat(PassingCause.of(new IllegalStateException(
                new RollbackException("rolled back").initCause(new SQLException("no", "23505"))))).isFalse();
    }

    @Test
    void a_circle_of_causes_ends() {
        var outer = new IllegalStateException();
        outer.initCause(new IllegalStateException(outer));
        assertThat(PassingCause.of(outer)).isFalse();
    }

    private static Throwable failure(String state) {
        return new IllegalStateException(new SQLException("it failed", state));
    }
}
