package dev.afterword.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.SdkTracerProvider;

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

    @Test
    void what_follows_belongs_below_the_work_at_hand_when_that_is_recorded() {
        var span = SdkTracerProvider.builder().build().get("test").spanBuilder("work").startSpan();
        assertThat(at(span, VALID)).isEqualTo(TraceParent.of(span.getSpanContext())).isNotEqualTo(VALID);
    }

    @Test
    void where_the_work_is_not_recorded_the_cause_is_what_the_caller_sent_or_else_a_trace_that_the_logs_name_too() {
        assertThat(TraceParent.here(VALID)).isEqualTo(VALID);
        var unrecorded = Span.wrap(TraceParent.read("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00"));
        assertThat(at(unrecorded, VALID)).isEqualTo(VALID);
        assertThat(at(unrecorded, "nonsense")).isEqualTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00");
        assertThat(TraceParent.here(null)).hasSize(VALID.length()).endsWith("-00");
    }

    @Test
    void what_is_no_trace_context_names_no_span() {
        assertThat(TraceParent.read(VALID).isValid()).isTrue();
        assertThat(TraceParent.read(null).isValid()).isFalse();
        assertThat(TraceParent.read("nonsense").isValid()).isFalse();
    }

    private static String at(Span work, String header) {
        var current = work.makeCurrent();
        try {
            return TraceParent.here(header);
        } finally {
            current.close();
        }
    }
}
