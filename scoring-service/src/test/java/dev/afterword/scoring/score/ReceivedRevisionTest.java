package dev.afterword.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.score.domain.Metric;

class ReceivedRevisionTest {

    private static final ResponseEvents RESPONSE = ResponseEvents.in(UUID.randomUUID());

    /** The hour before and the hour after midnight, on the days when the clocks change and in winter and summer. */
    @ParameterizedTest(name = "{0} in {1} is on {2}")
    @CsvSource({
            "2026-01-14T22:59:59Z, Europe/Berlin, 2026-01-14",
            "2026-01-14T23:00:00Z, Europe/Berlin, 2026-01-15",
            "2026-03-28T22:59:59Z, Europe/Berlin, 2026-03-28",
            "2026-03-28T23:00:00Z, Europe/Berlin, 2026-03-29",
            "2026-03-29T21:59:59Z, Europe/Berlin, 2026-03-29",
            "2026-03-29T22:00:00Z, Europe/Berlin, 2026-03-30",
            "2026-10-24T22:00:00Z, Europe/Berlin, 2026-10-25",
            "2026-10-25T22:59:59Z, Europe/Berlin, 2026-10-25",
            "2026-10-25T23:00:00Z, Europe/Berlin, 2026-10-26",
            "2026-03-08T04:59:59Z, America/New_York, 2026-03-07",
            "2026-03-08T05:00:00Z, America/New_York, 2026-03-08",
            "2026-03-09T03:59:59Z, America/New_York, 2026-03-08",
            "2026-03-09T04:00:00Z, America/New_York, 2026-03-09",
            "2026-11-01T04:00:00Z, America/New_York, 2026-11-01",
            "2026-11-02T04:59:59Z, America/New_York, 2026-11-01",
            "2026-11-02T05:00:00Z, America/New_York, 2026-11-02" })
    void counts_on_the_day_of_the_interaction_in_the_workspaces_time_zone(Instant occurredAt, String zone, LocalDate day) {
        assertThat(ReceivedRevision.of(RESPONSE.on(occurredAt, zone).event()).scored().slice().day()).isEqualTo(day);
    }

    @Test
    void every_answer_that_counts_for_a_metric_is_a_score() {
        var event = RESPONSE.with("csat", 4).with("nps", 0).withComment("Quick!").event();
        assertThat(ReceivedRevision.of(event).scored().scores()).isEqualTo(Map.of(Metric.CSAT, 4, Metric.NPS, 0));
    }

    @Test
    void the_word_on_a_promise_and_an_answer_that_counts_for_nothing_are_no_scores() {
        assertThat(ReceivedRevision.of(RESPONSE.with("promise_kept", 0).event()).scored().scores()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "csat, 0, csat must be 1 to 5", "nps, 11, nps must be 0 to 10", "ces, 8, ces must be 1 to 7",
            "polite, 6, polite must be 1 to 5", "speed, 3, unknown metric speed; known are nps" })
    void what_is_on_no_scale_is_refused_with_the_reason(String metric, int number, String reason) {
        assertRefused(RESPONSE.with(metric, number).event(), reason);
    }

    @Test
    void what_is_missing_is_named() {
        assertRefused(RESPONSE.revision(0).event(), "revision must be 1 or more, was 0");
        assertRefused(RESPONSE.on(null, "Europe/Berlin").event(), "occurred_at is missing");
        assertRefused(RESPONSE.on(ResponseEvents.NOON, null).event(), "time_zone is missing");
        assertRefused(RESPONSE.on(ResponseEvents.NOON, "Europe/Nowhere").event(), "not a time zone: Europe/Nowhere");
        assertRefused(RESPONSE.at(null).event(), "touchpoint.key is missing");
        assertRefused(RESPONSE.response(null).event(), "response_id is missing");
    }

    private static void assertRefused(CloudEvent<ResponseRevised> event, String reason) {
        assertThatThrownBy(() -> ReceivedRevision.of(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("event " + event.id() + " cannot be scored: ")
                .hasMessageContaining(reason);
    }
}
