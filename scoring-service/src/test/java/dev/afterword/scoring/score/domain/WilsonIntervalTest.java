package dev.afterword.scoring.score.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {

    @ParameterizedTest(name = "{0} of {1} is {2} to {3}")
    @CsvSource({
            "774, 1000, 74.7, 79.9",
            "0, 10, 0, 27.8",
            "10, 10, 72.2, 100",
            "1, 1, 20.7, 100",
            "0, 1, 0, 79.3",
            "5, 10, 23.7, 76.3" })
    void worked_examples(long yes, long n, double low, double high) {
        var interval = WilsonInterval.of(yes, n);
        assertThat(interval.low()).isEqualTo(low, within(0.05));
        assertThat(interval.high()).isEqualTo(high, within(0.05));
    }

    @Test
    void the_ends_of_the_scale_are_exact() {
        for (long n = 1; n < 2_000; n++) {
            assertThat(WilsonInterval.of(0, n).low()).isZero();
            assertThat(WilsonInterval.of(n, n).high()).isEqualTo(100);
            assertThat(WilsonInterval.of(1, n).low()).isPositive();
            assertThat(WilsonInterval.of(n - 1, n).high()).isLessThan(100);
        }
    }

    @Test
    void a_hundred_million_answers_do_not_overflow() {
        var interval = WilsonInterval.of(77_400_000, 100_000_000);
        assertThat(interval.low()).isEqualTo(77.3918, within(0.0001));
        assertThat(interval.high()).isEqualTo(77.4082, within(0.0001));
    }
}
