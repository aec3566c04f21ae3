package dev.afterword.scoring.report;

import java.time.LocalDate;

import dev.afterword.scoring.score.domain.Metric;

/**
 * Which responses a report is about.
 *
 * @param metric of which metric
 * @param touchpoint only those at this touchpoint; {@code null} for all
 * @param from only interactions on this day or later, in the workspace's time zone; {@code null} for all
 * @param to only interactions on this day or earlier; {@code null} for all
 */
record ScoreQuery(Metric metric, String touchpoint, LocalDate from, LocalDate to) {
}
