package dev.afterword.devstack.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class PromQlTest {

    @Test
    void metrics_are_found_with_their_matchers_and_functions_are_none() {
        var query = PromQl.read("""
                histogram_quantile(0.9, sum by (le, queue) (rate(delay_bucket{queue=~"a|b", type!="x"}[$__rate_interval])))
                / max(other_total) > 0 or absent(third{one="1"})""");
        assertThat(query.selections()).containsExactly(
                new PromQl.Selection("delay_bucket", Map.of("queue", Set.of("a", "b"), "type", Set.of())),
                new PromQl.Selection("other_total", Map.of()),
                new PromQl.Selection("third", Map.of("one", Set.of("1"))));
        assertThat(query.groupedBy()).containsExactlyInAnyOrder("le", "queue");
    }

    @Test
    void a_metric_alone_is_a_query() {
        assertThat(PromQl.read("up").selections()).containsExactly(new PromQl.Selection("up", Map.of()));
    }
}
