package dev.afterword.devstack.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

class ScrapeTest {

    @Test
    void series_are_read_with_their_labels_with_and_without_an_exemplar() {
        var scrape = new Scrape();
        scrape.add("""
                # HELP requests_total Requests
                requests_total{application="a",uri="/s/{link}",} 2.0
                requests_total{application="b",uri="/",} 3.0 # {trace_id="0af7"} 1.0 1680000000.0
                free NaN
                """);
        assertThat(scrape.metrics()).containsExactlyInAnyOrder("requests_total", "free");
        assertThat(scrape.labels("requests_total").get("uri")).isEqualTo(Set.of("/s/{link}", "/"));
        assertThat(scrape.sum("requests_total", "")).isEqualTo(5);
        assertThat(scrape.sum("requests_total", "application=\"b\"")).isEqualTo(3);
        assertThat(scrape.sum("free", "")).isNaN();
    }
}
