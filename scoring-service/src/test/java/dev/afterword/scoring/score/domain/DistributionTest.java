package dev.afterword.scoring.score.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void shows_every_value_of_the_scale() {
        assertThat(Distribution.of(Metric.CSAT, Map.of(5, 3L, 2, 1L)).counts())
                .containsExactly(Map.entry(1, 0L), Map.entry(2, 1L), Map.entry(3, 0L), Map.entry(4, 0L), Map.entry(5, 3L));
    }

    @Test
    void counts_and_averages() {
        var distribution = Distribution.of(Metric.CES, Map.of(7, 2L, 6, 1L, 1, 1L));
        assertThat(distribution.n()).isEqualTo(4);
        assertThat(distribution.count(5, 7)).isEqualTo(3);
        assertThat(distribution.mean()).hasValue(21 / 4.0);
    }

    @Test
    void without_values_there_is_no_mean() {
        assertThat(Distribution.of(Metric.NPS, Map.of()).mean()).isEmpty();
    }

    @Test
    void refuses_what_cannot_be() {
        assertThatThrownBy(() -> Distribution.of(Metric.CSAT, Map.of(0, 1L))).hasMessage("csat must be 1 to 5, was 0");
        assertThatThrownBy(() -> Distribution.of(Metric.CSAT, Map.of(1, -1L))).hasMessageContaining("-1 times");
    }
}
