package dev.afterword.survey.brand.domain;

/** Makes colours readable by as little as it takes: WCAG 2.2 AA wants a contrast of 4.5 for text. */
public final class Readable {

    public static final double ENOUGH = 4.5;

    private static final Colour BLACK = new Colour(0, 0, 0);
    private static final int STEPS = 24;

    private Readable() {
    }

    /**
     * The colour itself when it can be read there, else one of the same hue: darker on light ground, lighter on dark. Between
     * it
     * and black (or white) all is of its hue, so the nearest readable colour lies on that line.
     */
    public static Colour on(Colour ground, Colour wanted) {
        if (wanted.contrast(ground) >= ENOUGH) {
            return wanted;
        }
        var end = against(ground);
        double unreadable = 0;
        double readable = 1;
        for (int i = 0; i < STEPS; i++) {
            double middle = (unreadable + readable) / 2;
            if (wanted.mixed(end, middle).contrast(ground) >= ENOUGH) {
                readable = middle;
            } else {
                unreadable = middle;
            }
        }
        return wanted.mixed(end, readable);
    }

    /** White where it can be read, else black: then that can be. */
    public static Colour against(Colour ground) {
        return ground.contrast(Colour.WHITE) >= ENOUGH ? Colour.WHITE : BLACK;
    }
}
