package dev.afterword.scoring.report.domain;

/**
 * A sum of tallies.
 *
 * @param group which group of the report
 * @param stratum which part within the group; empty when the report needs none
 * @param metric of what
 * @param value on the metric's scale
 * @param count how often
 */
public record TallyRow(String group, String stratum, String metric, int value, long count) {
}
