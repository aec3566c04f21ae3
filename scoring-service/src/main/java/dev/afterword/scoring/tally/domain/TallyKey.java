package dev.afterword.scoring.tally.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What one tally counts: how often this value was given.
 *
 * @param workspace whose customers
 * @param metric of what: a score's metric, or another thing that is counted, such as {@code promise}
 * @param touchpoint key of the touchpoint
 * @param breakdown {@link #ALL}, or which part of the customers
 * @param day the day it counts on, in the workspace's time zone
 * @param value on the metric's scale
 */
public record TallyKey(
        UUID workspace, String metric, String touchpoint, String breakdown, LocalDate day, int value) {

    /** The breakdown that counts everybody. */
    public static final String ALL = "all";
}
