package dev.afterword.devstack.command;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.afterword.devstack.replay.Columns;
import picocli.CommandLine.Option;

/** Which column of the file holds what. */
final class ColumnOptions {

    @Option(names = "--touchpoint", paramLabel = "NAME", description = "Where it all happened, or where it did when the touchpoint column is empty.")
    private String touchpoint;

    @Option(names = "--touchpoint-column", paramLabel = "COLUMN", description = "Names the touchpoint of each line; missing ones are created.")
    private String touchpointColumn;

    @Option(names = "--csat-column", paramLabel = "COLUMN", description = "Satisfaction, 1 to 5.")
    private String csat;

    @Option(names = "--nps-column", paramLabel = "COLUMN", description = "Would recommend, 0 to 10.")
    private String nps;

    @Option(names = "--ces-column", paramLabel = "COLUMN", description = "Was made easy, 1 to 7.")
    private String ces;

    @Option(names = "--comment-column", paramLabel = "COLUMN", description = "The customer's own words.")
    private String comment;

    @Option(names = "--time-column", paramLabel = "COLUMN", description = "When it happened: 2026-01-31T14:30:00Z, 2026-01-31 14:30 or 2026-01-31. Without it: now.")
    private String time;

    @Option(names = "--customer-column", paramLabel = "COLUMN", description = "Your own id of the customer.")
    private String customer;

    Columns columns() {
        Map<String, String> metrics = new LinkedHashMap<>();
        metrics.put("csat", csat);
        metrics.put("nps", nps);
        metrics.put("ces", ces);
        metrics.values().removeIf(column -> column == null);
        return new Columns(touchpoint, touchpointColumn, metrics, comment, time, customer);
    }
}
