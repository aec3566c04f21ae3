package dev.afterword.survey.brand;

import java.util.List;
import java.util.Map;

import dev.afterword.survey.brand.domain.Brand;
import dev.afterword.survey.brand.domain.Colour;
import dev.afterword.survey.brand.domain.Palette;

/**
 * A brand as it is kept, and what of it is shown.
 *
 * @param shown the colours that pages have, after whatever correction made them readable; {@code null} where ours are shown
 */
public record BrandAnswer(String accent, String background, String font, String language, Map<String, String> thanks,
        List<String> frameOrigins, LogoAnswer logo, Shown shown) {

    static BrandAnswer of(Brand brand) {
        var logo = brand.logo() == null ? null
                : new LogoAnswer(brand.logo().type().mediaType(),
                        "/" + BrandFiles.logo(brand).orElseThrow(), brand.logo().alt());
        return new BrandAnswer(text(brand.accent()), text(brand.background()), brand.font().wireName(), brand.language(),
                brand.thanks(), brand.frameOrigins(), logo, brand.accent() == null ? null : Shown.of(brand.accent()));
    }

    private static String text(Colour colour) {
        return colour == null ? null : colour.toString();
    }

    /** @param path below this service's address */
    public record LogoAnswer(String mediaType, String path, String alt) {
    }

    /** Contrast is that of the accent with the card, 4.5 or more. */
    public record Shown(String accent, String accentInTheDark, double contrast, double contrastInTheDark) {

        static Shown of(Colour wanted) {
            var light = Palette.light(wanted, Palette.LIGHT_CARD).accent();
            var dark = Palette.dark(wanted).accent();
            return new Shown(light.toString(), dark.toString(), rounded(light.contrast(Palette.LIGHT_CARD)),
                    rounded(dark.contrast(Palette.DARK_CARD)));
        }

        private static double rounded(double contrast) {
            return Math.floor(contrast * 100) / 100;
        }
    }
}
