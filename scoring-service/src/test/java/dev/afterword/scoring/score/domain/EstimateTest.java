package dev.afterword.scoring.score.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EstimateTest {

    @ParameterizedTest
    @EnumSource
    void no_data_is_not_zero(Metric metric) {
        assertThat(Estimate.of(Distribution.of(metric, Map.of()))).isEmpty();
    }

    @ParameterizedTest(name = "{0} answers give +-{1}")
    @CsvSource({ "30, 27.9", "100, 15.3", "400, 7.7" })
    void nps_of_half_promoters_and_a_fifth_detractors(long n, double half) {
        var nps = estimate(Metric.NPS, Map.of(9, n / 2, 7, n * 3 / 10, 3, n / 5));
        assertThat(nps.value()).isEqualTo(30);
        assertThat(nps.interval().method()).isEqualTo("normal");
        assertThat(nps.interval().level()).isEqualTo(0.95);
        assertThat(nps.interval().low()).isEqualTo(30 - half, within(0.05));
        assertThat(nps.interval().high()).isEqualTo(30 + half, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({ "0, -100", "6, -100", "7, 0", "8, 0", "9, 100", "10, 100" })
    void nps_sorts_ratings_into_bands(int rating, double expected) {
        assertThat(estimate(Metric.NPS, Map.of(rating, 1L)).value()).isEqualTo(expected);
    }

    @Test
    void nps_does_not_trust_the_normal_interval_when_there_are_few_answers_or_all_are_alike() {
        assertThat(estimate(Metric.NPS, Map.of(9, 20L, 3, 9L)).interval().method()).isEqualTo("dirichlet");
        assertThat(estimate(Metric.NPS, Map.of(9, 20L, 3, 10L)).interval().method()).isEqualTo("normal");
        assertThat(estimate(Metric.NPS, Map.of(9, 500L, 10, 500L)).interval().method()).isEqualTo("dirichlet");
        assertThat(estimate(Metric.NPS, Map.of(7, 1000L)).interval().method()).isEqualTo("dirichlet");
        assertThat(estimate(Metric.NPS, Map.of(0, 1000L)).interval().method()).isEqualTo("dirichlet");
    }

    @Test
    void nps_never_leaves_its_scale() {
        assertThat(estimate(Metric.NPS, Map.of(10, 29L, 7, 1L)).interval().high()).isEqualTo(100);
        assertThat(estimate(Metric.NPS, Map.of(0, 29L, 7, 1L)).interval().low()).isEqualTo(-100);
    }

    @Test
    void csat_is_the_share_of_four_and_five_with_wilsons_interval() {
        var csat = estimate(Metric.CSAT, Map.of(1, 56L, 2, 60L, 3, 110L, 4, 213L, 5, 561L));
        assertThat(csat.value()).isEqualTo(77.4);
        assertThat(csat.interval().low()).isEqualTo(74.7, within(0.05));
        assertThat(csat.interval().high()).isEqualTo(79.9, within(0.05));
        assertThat(csat.interval().method()).isEqualTo("wilson");
    }

    @Test
    void ces_is_the_share_of_five_to_seven() {
        assertThat(estimate(Metric.CES, Map.of(4, 1L, 5, 1L, 6, 1L, 7, 1L)).value()).isEqualTo(75);
    }

    @ParameterizedTest
    @EnumSource(names = { "POLITE", "RESPONSIVE", "EFFICIENT", "KNOWLEDGEABLE", "EASY_TO_WORK_WITH" })
    void a_dimension_is_the_share_of_four_and_five(Metric dimension) {
        assertThat(estimate(dimension, Map.of(3, 1L, 4, 1L)).value()).isEqualTo(50);
    }

    private static Estimate estimate(Metric metric, Map<Integer, Long> counts) {
        return Estimate.of(Distribution.of(metric, counts)).orElseThrow();
    }
}
