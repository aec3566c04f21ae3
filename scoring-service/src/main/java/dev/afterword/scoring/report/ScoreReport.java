package dev.afterword.scoring.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.afterword.scoring.score.domain.Distribution;
import dev.afterword.scoring.score.domain.Estimate;
import dev.afterword.scoring.score.domain.Interval;

/**
 * What the client sees; its field names are the public API. Figures are rounded to four decimals here and nowhere before.
 *
 * @param metric as asked
 * @param touchpoint as asked; {@code null} for all
 * @param from as asked; {@code null} for the beginning
 * @param to as asked; {@code null} for no end
 * @param timeZone the workspace's, which days are counted in
 * @param n how many responses have a value for this metric
 * @param value NPS: -100 to 100; every other metric: percent of top answers, 0 to 100; {@code null} without data
 * @param interval of the value; {@code null} without data
 * @param mean on the metric's own scale; {@code null} without data
 * @param distribution how often each value of the scale was given
 * @param directional too few responses (under 30) for more than a direction
 */
@Schema(description = "A metric's value over some responses, and how far it is to be trusted.")
record ScoreReport(
        @Schema(examples = "csat") String metric,
        @Schema(description = "null: all touchpoints", nullable = true, examples = "checkout") String touchpoint,
        @Schema(description = "First day, included; null: from the beginning", implementation = String.class, format = "date", nullable = true, examples = "2026-01-01") LocalDate from,
        @Schema(description = "Last day, included; null: no end", implementation = String.class, format = "date", nullable = true, examples = "2026-01-31") LocalDate to,
        @Schema(description = "The workspace's; a response counts on the day of its interaction there", examples = "Europe/Berlin") String timeZone,
        @Schema(description = "Responses that have a value for this metric", examples = "1000") long n,
        @Schema(description = "NPS: -100 to 100. Others: percent of top answers. null: no data", nullable = true, examples = "77.4") Double value,
        ReportInterval interval,
        @Schema(description = "On the metric's own scale. null: no data", nullable = true, examples = "4.183") Double mean,
        @Schema(description = "How often each value of the scale was given", examples = "{\"1\":42,\"2\":72,\"3\":112,\"4\":209,\"5\":565}") SortedMap<Integer, Long> distribution,
        @Schema(description = "Fewer than 30 responses: a direction, no more", examples = "false") boolean directional) {

    static ScoreReport of(ScoreQuery query, ZoneId timeZone, Distribution distribution) {
        var estimate = Estimate.of(distribution);
        var mean = distribution.mean();
        return new ScoreReport(query.metric().wireName(), query.touchpoint(), query.from(), query.to(), timeZone.getId(),
                distribution.n(),
                estimate.map(figure -> rounded(figure.value())).orElse(null),
                estimate.map(figure -> ReportInterval.of(figure.interval())).orElse(null),
                mean.isPresent() ? rounded(mean.getAsDouble()) : null,
                distribution.counts(),
                distribution.n() < Estimate.FEW);
    }

    private static Double rounded(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }

    /** Where the true value may well lie, in the unit of the value. */
    @Schema(description = "Where the true value may well lie, in the unit of the value. null: no data", nullable = true)
    record ReportInterval(
            @Schema(examples = "74.7057") double low,
            @Schema(examples = "79.8846") double high,
            @Schema(examples = "0.95") double level,
            @Schema(description = "normal, dirichlet or wilson", examples = "wilson") String method) {

        static ReportInterval of(Interval interval) {
            return new ReportInterval(rounded(interval.low()), rounded(interval.high()), interval.level(), interval.method());
        }
    }
}
