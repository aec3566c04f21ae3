package dev.afterword.scoring.standing.domain;

import static dev.afterword.scoring.score.domain.Metric.CES;
import static dev.afterword.scoring.score.domain.Metric.CSAT;
import static dev.afterword.scoring.score.domain.Metric.NPS;
import static dev.afterword.scoring.score.domain.Metric.POLITE;
import static dev.afterword.scoring.standing.domain.Standing.AT_RISK;
import static dev.afterword.scoring.standing.domain.Standing.FAN;
import static dev.afterword.scoring.standing.domain.Standing.NEUTRAL;
import static dev.afterword.scoring.standing.domain.Standing.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.scoring.score.domain.Metric;

class StandingTest {

    @Test
    void who_said_nothing_is_unknown() {
        assertThat(Standing.of(List.of(), false)).isEqualTo(UNKNOWN);
        assertThat(Standing.of(List.of(said(1, Map.of())), false)).isEqualTo(UNKNOWN);
    }

    @Test
    void two_promoters_in_a_row_make_a_fan_and_one_does_not() {
        assertThat(Standing.of(List.of(said(1, Map.of(NPS, 9))), false)).isEqualTo(NEUTRAL);
        assertThat(Standing.of(List.of(said(1, Map.of(NPS, 9)), said(2, Map.of(NPS, 10))), false)).isEqualTo(FAN);
        assertThat(Standing.of(List.of(said(1, Map.of(NPS, 8)), said(2, Map.of(NPS, 10))), false)).isEqualTo(NEUTRAL);
    }

    @Test
    void where_nps_was_not_asked_a_csat_of_5_counts() {
        assertThat(Standing.of(List.of(said(1, Map.of(CSAT, 5)), said(2, Map.of(NPS, 9))), false)).isEqualTo(FAN);
        assertThat(Standing.of(List.of(said(1, Map.of(CSAT, 4)), said(2, Map.of(NPS, 9))), false)).isEqualTo(NEUTRAL);
        assertThat(Standing.of(List.of(said(1, Map.of(CSAT, 5, NPS, 8)), said(2, Map.of(NPS, 9))), false)).isEqualTo(NEUTRAL);
    }

    @Test
    void a_response_with_neither_stands_between_without_making_a_difference() {
        assertThat(Standing.of(List.of(said(1, Map.of(NPS, 9)), said(2, Map.of(CES, 6)), said(3, Map.of(NPS, 9))), false))
                .isEqualTo(FAN);
    }

    @Test
    void only_the_last_two_count() {
        assertThat(Standing.of(List.of(said(1, Map.of(NPS, 0)), said(2, Map.of(NPS, 9)), said(3, Map.of(NPS, 9))), false))
                .isEqualTo(FAN);
    }

    @Test
    void who_was_unhappy_the_last_time_is_at_risk() {
        var fan = List.of(said(1, Map.of(NPS, 9)), said(2, Map.of(NPS, 9)));
        assertThat(Standing.of(List.of(fan.get(0), fan.get(1), said(3, Map.of(CES, 3))), false)).isEqualTo(AT_RISK);
        assertThat(Standing.of(List.of(fan.get(0), fan.get(1), said(3, Map.of(POLITE, 1))), false)).isEqualTo(AT_RISK);
        assertThat(Standing.of(List.of(said(1, Map.of(NPS, 6)), said(2, Map.of(NPS, 7))), false)).isEqualTo(NEUTRAL);
    }

    @Test
    void while_a_recovery_is_open_even_a_fan_is_at_risk() {
        assertThat(Standing.of(List.of(said(1, Map.of(NPS, 9)), said(2, Map.of(NPS, 9))), true)).isEqualTo(AT_RISK);
        assertThat(Standing.of(List.of(), true)).isEqualTo(AT_RISK);
    }

    private static Rated said(int second, Map<Metric, Integer> scores) {
        return new Rated(Instant.ofEpochSecond(second), new UUID(0, second), scores);
    }
}
