package dev.afterword.survey.brand.domain;

/**
 * The colours of a page, all of them readable.
 *
 * @param accent of the company's name, links and buttons
 * @param onAccent of the words on a button
 * @param tint of what is pointed at
 * @param page around the card
 * @param onPage of the words there
 */
public record Palette(Colour accent, Colour onAccent, Colour tint, Colour page, Colour onPage) {

    /** What the questions stand on; the page's own style sheet has the same. */
    public static final Colour LIGHT_CARD = Colour.WHITE;
    public static final Colour DARK_CARD = new Colour(0x1b, 0x21, 0x1f);

    private static final Colour DARK_PAGE = new Colour(0x12, 0x16, 0x14);
    private static final Colour SOFT = new Colour(0x5a, 0x65, 0x61);
    private static final double LIGHT_TINT = 0.1;
    private static final double DARK_TINT = 0.14;

    public static Palette light(Colour accent, Colour background) {
        return of(LIGHT_CARD, accent, background, LIGHT_TINT);
    }

    /** Nobody who reads in the dark wants the light background. */
    public static Palette dark(Colour accent) {
        return of(DARK_CARD, accent, DARK_PAGE, DARK_TINT);
    }

    private static Palette of(Colour card, Colour wanted, Colour page, double tint) {
        var accent = Readable.on(card, wanted);
        return new Palette(accent, Readable.against(accent), card.mixed(accent, tint), page, Readable.on(page, SOFT));
    }
}
