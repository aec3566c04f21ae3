package dev.afterword.survey.brand.domain;

/**
 * The few lines by which a company's page differs from ours. Only colours and names of our own go in, so nothing can break out.
 */
public final class Stylesheet {

    private static final Colour OUR_ACCENT = new Colour(0x23, 0x59, 0x4a);
    private static final Colour OUR_BACKGROUND = new Colour(0xf3, 0xf1, 0xec);

    private Stylesheet() {
    }

    public static String of(Brand brand) {
        var css = new StringBuilder();
        if (brand.accent() != null || brand.background() != null) {
            var accent = brand.accent() == null ? OUR_ACCENT : brand.accent();
            var background = brand.background() == null ? OUR_BACKGROUND : brand.background();
            css.append(rules(Palette.light(accent, background)))
                    .append("@media (prefers-color-scheme:dark){").append(rules(Palette.dark(accent))).append("}");
        }
        if (brand.font() != Font.SYSTEM) {
            css.append(":root{--font:").append(brand.font().stack()).append("}");
        }
        return css.toString();
    }

    private static String rules(Palette palette) {
        return ":root{--accent:%s;--on-accent:%s;--tint:%s;--page:%s;--on-page:%s}"
                .formatted(palette.accent(), palette.onAccent(), palette.tint(), palette.page(),
                        palette.onPage());
    }
}
