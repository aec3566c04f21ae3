package dev.afterword.scoring.score.domain;

import java.util.function.DoubleUnaryOperator;

/**
 * Tanh-sinh quadrature: the rule of choice where the function, as a Beta density, may rise without bound at an end of the
 * range. The points crowd towards both ends so fast that such an end does no harm, and 120 of them give about ten digits.
 */
final class Quadrature {

    private static final double STEP = 0.055;
    private static final int STEPS = 60;

    private Quadrature() {
    }

    /** The integral of a function that is smooth between the two ends; it is never asked for its value at them. */
    static double integrate(DoubleUnaryOperator function, double from, double to) {
        double width = to - from;
        double sum = 0;
        for (int i = -STEPS; i <= STEPS; i++) {
            double s = i * STEP;
            double at = 1 / (1 + Math.exp(-Math.PI * Math.sinh(s)));
            double weight = Math.PI * Math.cosh(s) * at * (1 - at);
            double point = from + width * at;
            if (point > from && point < to) {
                sum += weight * function.applyAsDouble(point);
            }
        }
        return sum * STEP * width;
    }
}
