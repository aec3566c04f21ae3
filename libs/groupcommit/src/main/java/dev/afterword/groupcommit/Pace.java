package dev.afterword.groupcommit;

import java.time.Duration;

/**
 * How closely groups follow each other. A transaction costs much the same for one item as for twenty, so where many small ones
 * would follow each other it pays to wait a moment for company.
 *
 * @param apart how long after the beginning of one group the next begins at the earliest, whoever writes it; what comes after a
 *        pause of that length is written at once
 * @param enough so many waiting items begin without a pause, 1 and up
 */
public record Pace(Duration apart, int enough) {

    /** Nobody waits for company. */
    public static final Pace AT_ONCE = new Pace(Duration.ZERO, 1);

    public Pace {
        if (apart.isNegative() || enough < 1) {
            throw new IllegalArgumentException("a pace needs a time and at least one item: " + apart + ", " + enough);
        }
    }
}
