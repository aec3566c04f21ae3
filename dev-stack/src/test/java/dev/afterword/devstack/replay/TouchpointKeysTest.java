package dev.afterword.devstack.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TouchpointKeysTest {

    @ParameterizedTest
    @CsvSource({
            "Dresses, dresses", "' Tops & Blouses ', tops-blouses", "Trend, trend", "Größe M, grosse-m",
            "Café Orléans, cafe-orleans", "A--B, a-b", "1st floor, 1st-floor" })
    void a_name_becomes_letters_digits_and_hyphens(String name, String expected) {
        assertThat(TouchpointKeys.slug(name)).isEqualTo(expected);
    }

    @Test
    void a_name_without_latin_letters_gets_a_key_of_its_own() {
        assertThat(TouchpointKeys.slug("レジ")).matches("touchpoint-[0-9a-f]{8}")
                .isEqualTo(TouchpointKeys.slug("レジ")).isNotEqualTo(TouchpointKeys.slug("配送"));
    }

    @Test
    void a_long_name_is_cut_to_what_a_key_may_hold() {
        assertThat(TouchpointKeys.slug("a ".repeat(100))).hasSizeLessThanOrEqualTo(63).matches("[a-z0-9][a-z0-9-]*[a-z0-9]");
    }

    @Test
    void two_names_never_share_a_key() {
        var keys = new TouchpointKeys();
        assertThat(keys.keyOf("Front desk")).isEqualTo("front-desk");
        assertThat(keys.keyOf("Front-Desk")).matches("front-desk-[0-9a-f]{8}");
        assertThat(keys.keyOf("Front desk")).isEqualTo("front-desk");
    }
}
