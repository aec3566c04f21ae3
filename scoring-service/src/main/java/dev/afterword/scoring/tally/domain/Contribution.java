package dev.afterword.scoring.tally.domain;

/**
 * What one thing adds to the tallies: one to each breakdown of its slice.
 *
 * @param metric of what
 * @param slice where
 * @param value on the metric's scale
 */
public record Contribution(String metric, Slice slice, int value) {
}
