package dev.afterword.scoring.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What a report is about.
 *
 * @param workspace whose
 * @param timeZone in which its days are counted
 * @param touchpoint only this one; {@code null} for all
 * @param from first day, included; {@code null} for the beginning
 * @param to last day, included; {@code null} for no end
 * @param grouping by what it is split
 */
record ReportQuery(UUID workspace, ZoneId timeZone, String touchpoint, LocalDate from, LocalDate to,
        ReportGrouping grouping) {

    /** The same over other days. */
    ReportQuery over(LocalDate otherFrom, LocalDate otherTo) {
        return new ReportQuery(workspace, timeZone, touchpoint, otherFrom, otherTo, grouping);
    }
}
