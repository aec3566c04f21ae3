package dev.afterword.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

    private static final String VALID = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void a_new_trace_is_valid_and_new_each_time() {
        String one = TraceParent.next();
        assertThat(TraceParent.orNext(one)).isEqualTo(one);
        assertThat(TraceParent.next()).isNotEqualTo(one);
    }

    @Test
    void what_the_caller_sent_is_kept_when_it_is_valid() {
        assertThat(TraceParent.orNext(VALID)).isEqualTo(VALID);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {
            "", "hello", "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
            "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01", VALID + "-extra" })
    void anything_else_is_replaced_by_a_new_trace(String header) {
        assertThat(TraceParent.orNext(header)).isNotEqualTo(header).hasSize(VALID.length());
    }
}
