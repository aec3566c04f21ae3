package dev.afterword.devstack.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void pauses_grow_to_five_seconds() {
        var backoff = new Backoff(Duration.ofMinutes(1));
        assertThat(backoff.next(Duration.ZERO).orElseThrow()).isBetween(Duration.ofMillis(25), Duration.ofMillis(50));
        for (int i = 0; i < 50; i++) {
            assertThat(backoff.next(Duration.ZERO).orElseThrow()).isLessThanOrEqualTo(Duration.ofSeconds(5));
        }
        assertThat(backoff.next(Duration.ZERO).orElseThrow()).isGreaterThanOrEqualTo(Duration.ofMillis(2500));
    }

    @Test
    void a_service_that_asks_for_more_gets_it() {
        assertThat(new Backoff(Duration.ofMinutes(1)).next(Duration.ofSeconds(7))).contains(Duration.ofSeconds(7));
    }

    @Test
    void it_gives_up_when_patience_is_at_its_end() {
        assertThat(new Backoff(Duration.ZERO).next(Duration.ZERO)).isEmpty();
    }
}
