package dev.afterword.contracts;

/**
 * One metric's value in one response.
 *
 * @param metric {@code nps csat ces polite responsive efficient knowledgeable easy_to_work_with}
 * @param value {@code nps} 0 to 10, {@code ces} 1 to 7, the others 1 to 5
 */
public record MetricScore(String metric, int value) {
}
