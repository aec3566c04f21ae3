package dev.afterword.web.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {

    @ParameterizedTest
    @CsvSource({ "Bearer fb_sk_1, fb_sk_1", "bearer fb_sk_1, fb_sk_1", "'BEARER   fb_sk_1  ', fb_sk_1", "'Bearer ', ''" })
    void a_key_is_found_in_its_header(String header, String key) {
        assertThat(ApiKeys.inHeader(header)).contains(key);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "Bearer", "Basic fb_sk_1", "fb_sk_1" })
    void no_other_header_holds_a_key(String header) {
        assertThat(ApiKeys.inHeader(header)).isEmpty();
    }

    @Test
    void a_new_key_is_well_formed_and_unlike_any_other() {
        String key = ApiKeys.generate(ApiKeys.PUBLISHABLE);
        assertThat(key).startsWith("fb_pk_").hasSize(6 + 43).isNotEqualTo(ApiKeys.generate(ApiKeys.PUBLISHABLE));
        assertThat(ApiKeys.isWellFormed(key)).isTrue();
    }
}
