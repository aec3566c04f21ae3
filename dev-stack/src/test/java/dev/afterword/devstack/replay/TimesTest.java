package dev.afterword.devstack.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
            "2026-01-31T14:30:00Z, 2026-01-31T14:30:00Z",
            "2026-01-31T14:30:00+05:30, 2026-01-31T09:00:00Z",
            "2026-01-31T14:30:00, 2026-01-31T13:30:00Z",
            "2026-07-31 14:30, 2026-07-31T12:30:00Z",
            "2026-01-31 14:30:00.250, 2026-01-31T13:30:00.250Z",
            "2026-01-31, 2026-01-30T23:00:00Z" })
    void moments_local_times_and_days_are_read(String cell, String expected) {
        assertThat(Times.parse(cell, BERLIN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "31.01.2026", "2026-02-30", "2026-01-31T25:00:00", "yesterday" })
    void anything_else_is_refused_with_examples(String cell) {
        assertThatThrownBy(() -> Times.parse(cell, BERLIN)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-01-31T14:30:00Z");
    }
}
