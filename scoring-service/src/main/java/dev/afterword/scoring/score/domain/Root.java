package dev.afterword.scoring.score.domain;

import java.util.function.DoubleUnaryOperator;

/** Finds where a rising function crosses zero: false position with the Illinois correction, some ten steps. */
final class Root {

    /** Never reached in practice; keeps a function that does not rise from holding up a request. */
    private static final int MOST_STEPS = 100;

    private Root() {
    }

    /**
     * The crossing between two ends.
     *
     * @param function below zero at low, above zero at high
     * @param tolerance how far from zero the function may be at the answer
     */
    static double of(DoubleUnaryOperator function, double low, double high, double tolerance) {
        double atLow = function.applyAsDouble(low);
        double atHigh = function.applyAsDouble(high);
        double x = low;
        boolean lastMovedLow = false;
        for (int step = 0; step < MOST_STEPS; step++) {
            x = high - atHigh * (high - low) / (atHigh - atLow);
            double at = function.applyAsDouble(x);
            if (Math.abs(at) <= tolerance) {
                break;
            }
            boolean movesLow = at < 0;
            // Moving the same end twice: the other end's value is halved, or it would never move.
            double other = step > 0 && movesLow == lastMovedLow ? 0.5 : 1;
            if (movesLow) {
                low = x;
                atLow = at;
                atHigh *= other;
            } else {
                high = x;
                atHigh = at;
                atLow *= other;
            }
            lastMovedLow = movesLow;
        }
        return x;
    }
}
