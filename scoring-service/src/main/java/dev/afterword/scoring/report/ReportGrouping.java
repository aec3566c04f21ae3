package dev.afterword.scoring.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.afterword.scoring.tally.domain.Breakdown;

/**
 * By what a report is split.
 *
 * @param name as asked; {@code null} for not at all
 * @param breakdown the breakdown whose tallies are summed; empty for those that count everybody
 */
record ReportGrouping(String name, Optional<Breakdown> breakdown) {

    static final ReportGrouping NONE = new ReportGrouping(null, Optional.empty());
    static final String TOUCHPOINT = "touchpoint";

    private static final List<String> PERIODS = List.of("day", "week", "month");

    /** Empty when there is none of that name. */
    static Optional<ReportGrouping> named(String name) {
        if (PERIODS.contains(name) || TOUCHPOINT.equals(name)) {
            return Optional.of(new ReportGrouping(name, Optional.empty()));
        }
        return Breakdown.named(name).map(breakdown -> new ReportGrouping(name, Optional.of(breakdown)));
    }

    static List<String> names() {
        return Stream.concat(Stream.concat(PERIODS.stream(), Stream.of(TOUCHPOINT)),
                Arrays.stream(Breakdown.values()).map(Breakdown::wireName)).toList();
    }

    boolean isAsked() {
        return name != null;
    }

    boolean isByTime() {
        return isAsked() && PERIODS.contains(name);
    }

    /** Whether a group of fewer than five would give away what somebody said. */
    boolean isWithheldWhenSmall() {
        return breakdown.map(Breakdown::isWithheldWhenSmall).orElse(false);
    }

    /** Which column of the sums the groups are. */
    SumBy by() {
        if (!isAsked()) {
            return SumBy.NOTHING;
        }
        return breakdown.isPresent() ? SumBy.PART : SumBy.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }
}
