package dev.afterword.feedback.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientNetworkTest {

    @Test
    void each_ipv4_address_counts_for_itself() {
        assertThat(ClientNetwork.of("192.0.2.1")).isEqualTo(ClientNetwork.of("192.0.2.1"))
                .isNotEqualTo(ClientNetwork.of("192.0.2.2"));
    }

    @Test
    void the_64_bits_that_a_customer_is_given_count_as_one() {
        assertThat(ClientNetwork.of("2001:db8:1:2::1")).isEqualTo(ClientNetwork.of("2001:0DB8:1:2:ffff:ffff:ffff:ffff"))
                .isNotEqualTo(ClientNetwork.of("2001:db8:1:3::1"));
    }

    @Test
    void a_text_that_is_no_address_counts_as_itself_and_has_an_end() {
        assertThat(ClientNetwork.of("unknown")).isEqualTo(ClientNetwork.of("unknown"))
                .isNotEqualTo(ClientNetwork.of("_hidden"));
        assertThat(ClientNetwork.of("x".repeat(100_000)).name()).hasSizeLessThanOrEqualTo(64);
    }
}
