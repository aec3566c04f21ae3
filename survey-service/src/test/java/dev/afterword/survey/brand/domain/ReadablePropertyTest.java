package dev.afterword.survey.brand.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever colour a company loves, its page can be read. */
class ReadablePropertyTest {

    @Property
    void every_colour_becomes_readable_in_light_and_dark(@ForAll("colours") Colour accent,
            @ForAll("colours") Colour background) {
        for (var palette : new Palette[] { Palette.light(accent, background), Palette.dark(accent) }) {
            assertThat(palette.onAccent().contrast(palette.accent())).isGreaterThanOrEqualTo(4.5);
            assertThat(palette.onPage().contrast(palette.page())).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(Palette.light(accent, background).accent().contrast(Palette.LIGHT_CARD)).isGreaterThanOrEqualTo(4.5);
        assertThat(Palette.dark(accent).accent().contrast(Palette.DARK_CARD)).isGreaterThanOrEqualTo(4.5);
    }

    @Property
    void words_can_be_read_on_the_tint_too(@ForAll("colours") Colour accent) {
        assertThat(new Colour(0x1d, 0x25, 0x22).contrast(Palette.light(accent, Colour.WHITE).tint()))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(new Colour(0xed, 0xf1, 0xef).contrast(Palette.dark(accent).tint())).isGreaterThanOrEqualTo(4.5);
    }

    @Property
    void the_hue_stays(@ForAll("colours") Colour accent) {
        for (var ground : new Colour[] { Palette.LIGHT_CARD, Palette.DARK_CARD }) {
            var readable = Readable.on(ground, accent);
            if (chroma(accent) > 40 && chroma(readable) > 40) {
                double apart = Math.abs(hue(accent) - hue(readable)) % 360;
                assertThat(Math.min(apart, 360 - apart)).isLessThan(3);
            }
        }
    }

    @Property
    void what_can_be_read_stays_as_it_is(@ForAll("colours") Colour accent) {
        var readable = Readable.on(Colour.WHITE, accent);
        assertThat(Readable.on(Colour.WHITE, readable)).isEqualTo(readable);
    }

    @Property
    void a_correction_is_no_greater_than_it_must_be(@ForAll("colours") Colour accent) {
        var readable = Readable.on(Colour.WHITE, accent);
        assertThat(readable.equals(accent) || readable.contrast(Colour.WHITE) < 4.7).isTrue();
    }

    @Provide
    Arbitrary<Colour> colours() {
        return Arbitraries.integers().between(0, 0xffffff).map(rgb -> Colour.of("#%06x".formatted(rgb)).orElseThrow());
    }

    private static int chroma(Colour colour) {
        return Math.max(colour.red(), Math.max(colour.green(), colour.blue()))
                - Math.min(colour.red(), Math.min(colour.green(), colour.blue()));
    }

    private static double hue(Colour colour) {
        double chroma = chroma(colour);
        if (colour.red() >= colour.green() && colour.red() >= colour.blue()) {
            return 60 * (colour.green() - colour.blue()) / chroma + 360;
        }
        return colour.green() >= colour.blue()
                ? 60 * (2 + (colour.blue() - colour.red()) / chroma) + 360
                : 60 * (4 + (colour.red() - colour.green()) / chroma) + 360;
    }
}
