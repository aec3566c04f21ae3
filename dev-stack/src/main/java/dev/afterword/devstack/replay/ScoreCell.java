package dev.afterword.devstack.replay;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A score as files write it. */
final class ScoreCell {

    private static final Map<String, int[]> SCALES = Map.of(
            "nps", new int[] { 0, 10 }, "csat", new int[] { 1, 5 }, "ces", new int[] { 1, 7 });

    private ScoreCell() {
    }

    /** An empty cell is no answer. Whole numbers only, though spreadsheets like to write 4 as {@code 4.0}. */
    static Optional<Integer> parse(String metric, String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int[] scale = SCALES.get(metric);
        try {
            // Bounded first: a cell like 1e999999999 must not become a number with that many digits.
            var number = text.length() > 12 ? null : new BigDecimal(text);
            if (number != null && number.compareTo(BigDecimal.valueOf(scale[0])) >= 0
                    && number.compareTo(BigDecimal.valueOf(scale[1])) <= 0) {
                return Optional.of(number.intValueExact());
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // said below, for every way of being wrong
        }
        throw new IllegalArgumentException(metric + " is not a whole number from " + scale[0] + " to " + scale[1]);
    }
}
