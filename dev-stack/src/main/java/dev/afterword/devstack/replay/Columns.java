package dev.afterword.devstack.replay;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which column of the file holds what, by the names in its first line.
 *
 * @param touchpointName the touchpoint of every line whose touchpoint column is empty or not given; may be {@code null}
 * @param touchpoint column with the touchpoint's name, or {@code null}
 * @param metrics column by metric ({@code csat nps ces}); at least one
 * @param comment column, or {@code null}
 * @param time column, or {@code null} for now
 * @param customer column with the customer's id, or {@code null}
 */
public record Columns(
        String touchpointName, String touchpoint, Map<String, String> metrics, String comment, String time,
        String customer) {

    /** Fails, with words for the person who typed the command, when something must be given and is not. */
    public void requireEnough() {
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException("Say where the scores are: --csat-column, --nps-column or --ces-column.");
        }
        if (touchpoint == null && touchpointName == null) {
            throw new IllegalArgumentException("Say where it happened: --touchpoint NAME or --touchpoint-column COLUMN.");
        }
    }

    /** The option by the column it names. */
    Map<String, String> named() {
        var named = new LinkedHashMap<String, String>();
        named.put("--touchpoint-column", touchpoint);
        metrics.forEach((metric, column) -> named.put("--" + metric + "-column", column));
        named.put("--comment-column", comment);
        named.put("--time-column", time);
        named.put("--customer-column", customer);
        named.values().removeIf(column -> column == null);
        return named;
    }
}
