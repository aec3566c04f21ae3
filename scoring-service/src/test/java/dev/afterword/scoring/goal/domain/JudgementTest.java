package dev.afterword.scoring.goal.domain;

import static dev.afterword.scoring.goal.domain.Direction.AT_LEAST;
import static dev.afterword.scoring.goal.domain.Direction.AT_MOST;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.afterword.scoring.score.domain.Interval;

class JudgementTest {

    @ParameterizedTest
    @CsvSource({ "80, 90, met", "79.9, 90, ", "70, 79.9, missed", "70, 80, " })
    void the_whole_interval_decides(double low, double high, String expected) {
        assertThat(Judgement.of(interval(low, high), 80, AT_LEAST).map(Judgement::wireName).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "10, 20, met", "10, 20.1, ", "20.1, 30, missed", "20, 30, " })
    void and_the_other_way_round_where_less_is_better(double low, double high, String expected) {
        assertThat(Judgement.of(interval(low, high), 20, AT_MOST).map(Judgement::wireName).orElse(null)).isEqualTo(expected);
    }

    private static Interval interval(double low, double high) {
        return new Interval(low, high, 0.95, "wilson");
    }
}
