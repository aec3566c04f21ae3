package dev.afterword.devstack.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One line of the result.
 *
 * @param name of the figure it belongs to
 * @param reference what it is compared with, as text; empty when with nothing
 * @param ratio ours by the reference; {@code null} when there is none
 * @param mustReach what was asked for; empty for rows that only inform
 * @param reached {@code null} when nothing was asked for, or it could not be measured
 * @param details numbers behind it, by what they are
 */
public record Row(String name, String what, String reference, String ours, Spread ratio, String mustReach, Boolean reached,
        List<Round> rounds, Map<String, Object> details) {

    /** A rate that has to be at least so many times the reference's. */
    static Row rate(String name, String what, String unit, Comparison comparison, double least, Map<String, Object> details) {
        return new Row(name, what, number(comparison.reference()) + " " + unit, number(comparison.ours()) + " " + unit,
                comparison.ratio(), String.format(Locale.ROOT, "≥ %.1f ×", least), comparison.ratio().median() >= least,
                comparison.rounds(), new LinkedHashMap<>(details));
    }

    /** A cost that may be at most so many times the reference's. */
    static Row cost(String name, String what, String unit, Comparison comparison, double most, Map<String, Object> details) {
        return new Row(name, what, precise(comparison.reference()) + " " + unit, precise(comparison.ours()) + " " + unit,
                comparison.ratio(), String.format(Locale.ROOT, "≤ %.1f ×", most), comparison.ratio().median() <= most,
                comparison.rounds(), new LinkedHashMap<>(details));
    }

    /** Something that is compared with nothing. */
    static Row alone(String name, String what, String ours, String mustReach, Boolean reached, Map<String, Object> details) {
        return new Row(name, what, "", ours, null, mustReach, reached, List.of(), new LinkedHashMap<>(details));
    }

    /** The same, of which nothing was asked. */
    Row forInformation() {
        return new Row(name, what, reference, ours, ratio, "", null, rounds, details);
    }

    private static String number(Spread spread) {
        return String.format(Locale.ROOT, "%,.0f", spread.median());
    }

    private static String precise(Spread spread) {
        return String.format(Locale.ROOT, "%,.1f", spread.median());
    }
}
