package dev.afterword.scoring.score.domain;

/**
 * Where the true value may well lie, in the unit of the value it belongs to.
 *
 * @param low lower end
 * @param high upper end
 * @param level how much certainty it gives, 0 to 1
 * @param method how it was computed: {@code normal}, {@code dirichlet} {@code wilson}, {@code t} or {@code newcombe}
 */
public record Interval(double low, double high, double level, String method) {

    /** The level of every interval here. */
    public static final double LEVEL = 0.95;

    /** Standard deviations to each side of the middle that hold 95 % of a normal distribution. */
    static final double Z = 1.96;

    public static Interval of(double low, double high, String method) {
        return new Interval(low, high, LEVEL, method);
    }
}
