package dev.afterword.survey.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

    private static final Instant RECORDED = Instant.parse("2026-03-01T12:00:00.123Z");

    @ParameterizedTest
    @CsvSource({ "-5, 1", "0, 1", "29, 1", "31, 5", "599, 5", "601, 60", "1000000, 60" })
    void the_longer_it_takes_the_less_often_we_ask(long age, long pause) {
        var id = new UUID(RECORDED.toEpochMilli() << 16 | 0x7abc, 0x8000_0000_0000_0001L);
        assertThat(id.version()).isEqualTo(7);
        assertThat(Patience.beforeNextTry(id, RECORDED.plusSeconds(age)).toSeconds()).isEqualTo(pause);
    }

    @Test
    void an_id_that_tells_no_time_is_asked_for_every_second() {
        assertThat(Patience.beforeNextTry(new UUID(0x4000, 1), RECORDED).toSeconds()).isOne();
    }
}
