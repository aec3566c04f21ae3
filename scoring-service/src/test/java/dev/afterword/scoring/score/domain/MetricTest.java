package dev.afterword.scoring.score.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTest {

    @ParameterizedTest
    @CsvSource({ "nps, 0, 10", "csat, 1, 5", "ces, 1, 7", "polite, 1, 5", "responsive, 1, 5", "efficient, 1, 5",
            "knowledgeable, 1, 5", "easy_to_work_with, 1, 5" })
    void each_metric_has_its_scale(String name, int lowest, int highest) {
        var metric = Metric.named(name).orElseThrow();
        assertThat(metric.onScale(lowest)).isEqualTo(lowest);
        assertThat(metric.onScale(highest)).isEqualTo(highest);
        assertThatThrownBy(() -> metric.onScale(lowest - 1)).hasMessageStartingWith(name + " must be ");
        assertThatThrownBy(() -> metric.onScale(highest + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void other_names_are_unknown() {
        assertThat(Metric.named("NPS")).isEmpty();
        assertThat(Metric.named("")).isEmpty();
        assertThat(Metric.named(null)).isEmpty();
        assertThat(Metric.names()).startsWith("nps, csat, ces, polite").endsWith("easy_to_work_with");
    }
}
