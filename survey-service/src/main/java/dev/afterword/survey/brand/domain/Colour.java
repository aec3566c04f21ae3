package dev.afterword.survey.brand.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of the screen (sRGB).
 *
 * @param red 0 to 255, as are the others
 */
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = new Colour(255, 255, 255);

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    /** Of {@code #rrggbb}; empty for anything else. */
    public static Optional<Colour> of(String hex) {
        if (hex == null || !HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return Optional.of(new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
    }

    /** How different two colours are in brightness, as WCAG 2.2 defines it: 1 for none, 21 for black on white. */
    public double contrast(Colour other) {
        double here = luminance();
        double there = other.luminance();
        return (Math.max(here, there) + 0.05) / (Math.min(here, there) + 0.05);
    }

    /** Relative luminance by WCAG 2.2, 0 to 1. */
    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** This colour with some of another in it. @param share of the other, 0 to 1 */
    Colour mixed(Colour other, double share) {
        return new Colour(mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    /** As {@code #rrggbb}. */
    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
