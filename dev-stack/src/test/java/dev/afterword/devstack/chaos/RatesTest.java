package dev.afterword.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class RatesTest {

    private static final Map<String, long[]> BEFORE = Map.of("shop", new long[] { 10, 1_000, 100, 500 },
            "till", new long[] { 0, 0, 0, 0 });

    @Test
    void of_each_rate_the_highest_of_all_services_is_told() {
        var highest = Rates.highest(10, BEFORE, Map.of("shop", new long[] { 30, 2_000, 300, 600 },
                "till", new long[] { 10, 9_000, 10, 0 }));
        assertThat(highest.connections()).isEqualTo(2);
        assertThat(highest.bytes()).isEqualTo(900);
        assertThat(highest.messages()).isEqualTo(20);
        assertThat(highest.logBytes()).isEqualTo(10);
        assertThat(highest.hot()).isEmpty();
    }

    @Test
    void a_service_that_connects_again_and_again_without_a_pause_is_hot() {
        assertThat(hot(new long[] { 1_000, 0, 0, 0 })).contains("till: 100 connections/s");
    }

    @Test
    void a_message_that_comes_back_again_and_again_is_hot() {
        assertThat(hot(new long[] { 0, 0, 50_000, 0 })).contains("till", "5000 messages/s");
    }

    @Test
    void a_log_that_fills_the_disk_is_hot() {
        assertThat(hot(new long[] { 0, 0, 0, 10_000_000 })).contains("till", "1000000 bytes of log/s");
    }

    private static String hot(long[] till) {
        return String.join("", Rates.highest(10, BEFORE, Map.of("shop", BEFORE.get("shop"), "till", till)).hot());
    }
}
