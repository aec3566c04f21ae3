package dev.afterword.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonParseException;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.ShutdownSignalException;

class CausesTest {

    @ParameterizedTest
    @ValueSource(strings = { "08006", "25006", "28P01", "3D000", "42501", "40001", "40P01", "53300", "55P03", "57P01",
            "58030" })
    void a_database_that_is_away_busy_or_in_the_way_passes(String state) {
        assertThat(Causes.isPassing(new RuntimeException(new SQLException("x", state)))).isTrue();
    }

    @Test
    void a_pool_without_a_free_connection_passes() {
        assertThat(Causes.isPassing(new RuntimeException(new SQLException("Acquisition timeout")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "22001", "23505", "42703" })
    void data_that_the_database_refuses_does_not_pass(String state) {
        assertThat(Causes.isPassing(new RuntimeException(new SQLException("x", state)))).isFalse();
    }

    @Test
    void a_network_fault_passes_but_broken_json_does_not_although_it_is_an_io_exception_too() {
        assertThat(Causes.isPassing(new UncheckedIOException(new IOException("reset")))).isTrue();
        assertThat(Causes.isPassing(new UncheckedIOException(new JsonParseException(null, "broken")))).isFalse();
    }

    @Test
    void a_broker_that_closed_the_channel_passes() {
        assertThat(Causes.isPassing(new AlreadyClosedException(new ShutdownSignalException(false, false, null, null))))
                .isTrue();
    }

    @Test
    void what_json_could_not_be_read_is_not_quoted() {
        var fault = catchThrowable(() -> WireJson.mapper().readTree("{\"email\": ada@example.org}"));
        assertThat(Causes.inOneLine(fault)).startsWith("JsonParseException at line 1").doesNotContain("ada");
    }

    @Test
    void a_bug_does_not_pass() {
        assertThat(Causes.isPassing(new NullPointerException())).isFalse();
    }

    @Test
    void a_fault_is_told_in_one_line_by_its_innermost_cause() {
        var fault = new RuntimeException("outer", new IllegalArgumentException("csat must be\n1 to 5"));
        assertThat(Causes.inOneLine(fault)).isEqualTo("IllegalArgumentException: csat must be 1 to 5");
        assertThat(Causes.inOneLine(new RuntimeException("x".repeat(10_000)))).hasSizeLessThan(600);
    }
}
