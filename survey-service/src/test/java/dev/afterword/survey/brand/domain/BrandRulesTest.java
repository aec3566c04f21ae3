package dev.afterword.survey.brand.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandRulesTest {

    /** As WebAIM's contrast checker has them. */
    @ParameterizedTest
    @CsvSource({ "#000000, #ffffff, 21", "#777777, #ffffff, 4.48", "#0000ff, #ffffff, 8.59", "#ff0000, #ffffff, 4.00",
            "#00ff00, #000000, 15.30", "#23594a, #23594a, 1" })
    void contrast_is_that_of_wcag(String one, String other, double contrast) {
        assertThat(Colour.of(one).orElseThrow().contrast(Colour.of(other).orElseThrow())).isCloseTo(contrast, within(0.005));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "#fff", "23594a", "#23594", "#23594g", "red", "#23594a;}", "#23594a " })
    void what_is_no_colour_is_none(String text) {
        assertThat(Colour.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://shop.example", "https://*.shop.example", "https://shop.example:8443",
            "http://127.0.0.1:8080", "http://localhost" })
    void websites_are_origins(String origin) {
        assertThat(FrameOrigin.isValid(origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "https://*", "http://shop.example", "https://shop.example/", "shop.example",
            "https://a;script-src", "'none'", "https://SHOP.example", "https://shop.example:*", "https://a.*.example" })
    void all_else_is_not(String origin) {
        assertThat(FrameOrigin.isValid(origin)).isFalse();
    }

    @Test
    void an_image_is_known_by_what_it_begins_with() {
        assertThat(ImageType.of(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0 })).contains(ImageType.PNG);
        assertThat(ImageType.of(new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff, 0 })).contains(ImageType.JPEG);
        assertThat(ImageType.of("RIFF....WEBPVP8 ".getBytes())).contains(ImageType.WEBP);
        assertThat(ImageType.of("<svg xmlns=".getBytes())).isEmpty();
        assertThat(ImageType.of("GIF89a".getBytes())).isEmpty();
        assertThat(ImageType.of(new byte[0])).isEmpty();
    }
}
