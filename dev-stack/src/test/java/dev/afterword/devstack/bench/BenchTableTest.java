package dev.afterword.devstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class BenchTableTest {

    private static final Machine MACHINE = new Machine(2, "a processor", 24_000, "25", "1.50");

    @Test
    void a_row_tells_both_sides_the_ratio_and_whether_it_is_enough() {
        var comparison = new Comparison(List.of(new Round(8_000, 8_800), new Round(8_000, 7_200), new Round(8_000, 9_600)));
        var row = Row.rate("record", "recording", "/s", comparison, 1.0, Map.of("p99, ms", 12.34));
        assertThat(markdown(row)).contains("| recording | 8,000 /s | 8,800 /s | 1.10 (0.90–1.20) | ≥ 1.0 × | yes |")
                .contains("- recording: p99, ms 12.3");
    }

    @Test
    void what_is_too_slow_stands_out() {
        var row = Row.rate("record", "recording", "/s", new Comparison(List.of(new Round(2, 1))), 1.0, Map.of());
        assertThat(markdown(row)).contains("| **no** |");
    }

    @Test
    void what_could_not_be_measured_is_not_called_reached() {
        assertThat(markdown(Row.alone("start", "start", "not measured: no JDK 25", "≤ 2.5 s", null, Map.of())))
                .contains("| start |  | not measured: no JDK 25 |  | ≤ 2.5 s | not measured |");
    }

    @Test
    void a_figure_that_failed_is_told_with_its_reason() {
        var result = new BenchResult(Instant.EPOCH, MACHINE, Effort.QUICK, List.of(), List.of("relay: no PerfTest"));
        assertThat(BenchTable.markdown(result)).contains("Not measured: relay: no PerfTest");
        assertThat(result.isWhole()).isFalse();
    }

    private static String markdown(Row row) {
        return BenchTable.markdown(new BenchResult(Instant.EPOCH, MACHINE, Effort.QUICK, List.of(row), List.of()));
    }
}
