package dev.afterword.devstack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.afterword.devstack.client.ScoresClient.Score;

class TableTest {

    @Test
    void figures_and_scores_stand_in_columns() {
        var result = new Result(1000, 0, 1000L, 0, 1000, 1000L, 1000L, 0, 0,
                List.of(new Result.ScoreRow("all touchpoints", new Score("csat", 1000, 77.4, 74.71, 79.88, "UTC")),
                        new Result.ScoreRow("showroom", new Score("nps", 12, 33.333, -5.0, 61.2, "UTC")),
                        new Result.ScoreRow("checkout", new Score("ces", 0, null, null, null, "UTC"))));
        assertThat(Table.of(result)).containsExactly(
                "  sent                          1,000",
                "  invited                       1,000",
                "  answered                      1,000",
                "  scored                        1,000",
                "  arrived at the CRM            1,000",
                "  lost                              0",
                "  doubled                           0",
                "",
                "  touchpoint       metric        n     value   95 % interval",
                "  all touchpoints  CSAT      1,000    77.4 %   74.7 to 79.9",
                "  showroom         NPS          12     +33.3   -5.0 to +61.2",
                "  checkout         CES           0   no data");
    }

    @Test
    void what_nobody_could_be_asked_about_is_not_called_fine() {
        var result = new Result(10, 4, null, 0, 8, null, null, 0, 0, List.of());
        assertThat(Table.of(result)).contains("  sent                             10  4 of them known before",
                "  arrived at the CRM      not checked");
    }

    @Test
    void each_customer_something_is_missing_of_is_lost_once() {
        var result = new Result(100, 0, 97L, 1, 80, 78L, 75L, 0, 0, List.of());
        assertThat(result.lost()).isEqualTo(2 + 5);
        assertThat(result.nothingLostOrDoubled()).isFalse();
    }

    @Test
    void a_doubling_spoils_the_result() {
        assertThat(new Result(1, 0, 1L, 0, 1, 1L, 1L, 1, 0, List.of()).nothingLostOrDoubled()).isFalse();
    }
}
