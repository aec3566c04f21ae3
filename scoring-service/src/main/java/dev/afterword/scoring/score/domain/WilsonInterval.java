package dev.afterword.scoring.score.domain;

import static dev.afterword.scoring.score.domain.Interval.Z;

/** Wilson's score interval of a share: stays within 0 to 100 and has a width even when all or none said yes. */
public final class WilsonInterval {

    private WilsonInterval() {
    }

    /**
     * The interval in percent.
     *
     * @param yes how many, 0 to n
     * @param n of how many, 1 or more
     */
    public static Interval of(long yes, long n) {
        return of(yes, n, Z);
    }

    /**
     * The same, wider or narrower.
     *
     * @param z standard deviations to each side
     */
    public static Interval of(long yes, long n, double z) {
        double share = (double) yes / n;
        double spread = z * z / n;
        double middle = (share + spread / 2) / (1 + spread);
        double half = z * Math.sqrt((share * (1 - share) + spread / 4) / n) / (1 + spread);
        // At the ends of the scale rounding would leave something like -1e-17.
        double low = yes == 0 ? 0 : middle - half;
        double high = yes == n ? 1 : middle + half;
        return Interval.of(100 * low, 100 * high, "wilson");
    }
}
