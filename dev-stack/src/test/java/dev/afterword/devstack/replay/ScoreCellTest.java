package dev.afterword.devstack.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCellTest {

    @ParameterizedTest
    @CsvSource({ "csat,1,1", "csat,5.0,5", "nps,0,0", "nps,' 10 ',10", "ces,7,7", "ces,1.00,1" })
    void whole_numbers_on_the_scale_are_read(String metric, String cell, int expected) {
        assertThat(ScoreCell.parse(metric, cell)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "6", "-1", "4.5", "4,5", "good", "1e999999999", "four" })
    void anything_else_is_refused_with_the_scale(String cell) {
        assertThatThrownBy(() -> ScoreCell.parse("csat", cell))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("csat is not a whole number from 1 to 5");
    }

    @Test
    void an_empty_cell_is_no_answer() {
        assertThat(ScoreCell.parse("nps", "  ")).isEmpty();
    }
}
