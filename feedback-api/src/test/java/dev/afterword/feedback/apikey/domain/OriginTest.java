package dev.afterword.feedback.apikey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @ParameterizedTest
    @ValueSource(strings = { "https://shop.example.org", "https://example.org:8443", "https://xn--bcher-kva.example",
            "https://a",
            "https://192.0.2.7", "http://localhost", "http://localhost:3000", "http://127.0.0.1:8080",
            "https://localhost:65535" })
    void an_origin_as_browsers_send_it_is_allowed(String origin) {
        assertThat(Origin.isAllowed(origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "*", "null", "https://*", "https://*.example.org", "https://", "shop.example.org",
            "https://shop.example.org/", "https://shop.example.org/pay", "https://shop.example.org?x",
            "https://shop.example.org#x",
            "https://ada@shop.example.org", "https://Shop.example.org", "HTTPS://shop.example.org", "https://bücher.example",
            "https://shop..example.org", "https://-shop.example.org", "https://shop-.example.org", "https://shop.example.org.",
            "https://shop.example.org:", "https://shop.example.org:443", "https://shop.example.org:0",
            "https://shop.example.org:65536", "https://shop.example.org:080", "http://localhost:80", "http://shop.example.org",
            "http://localhost.evil.example", "http://127.0.0.1.evil.example", "ftp://localhost", "https://shop.example.org\n",
            " https://shop.example.org", "https://shop.example.org,https://evil.example" })
    void anything_else_is_refused(String origin) {
        assertThat(Origin.isAllowed(origin)).isFalse();
    }

    @Test
    void a_host_name_has_at_most_63_characters_between_dots() {
        assertThat(Origin.isAllowed("https://" + "a".repeat(63) + ".example")).isTrue();
        assertThat(Origin.isAllowed("https://" + "a".repeat(64) + ".example")).isFalse();
    }

    @Test
    void an_endless_origin_is_refused_fast() {
        assertThat(Origin.isAllowed("https://" + "a.".repeat(500_000) + "!")).isFalse();
    }
}
