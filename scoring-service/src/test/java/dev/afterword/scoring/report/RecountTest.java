package dev.afterword.scoring.report;

import static dev.afterword.scoring.ResponseEvents.events;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.scoring.Groups;
import dev.afterword.scoring.RandomRevisions;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;

/** After some thousand revisions in any order, every report equals a slow recount of what the customers said last. */
@QuarkusTest
class RecountTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    ScoreResponses scoreResponses;

    @Test
    void reports_equal_a_recount() {
        var revisions = new RandomRevisions(2026).of(workspace, 1_500);
        var delivered = new ArrayList<>(revisions);
        delivered.addAll(revisions.subList(0, 500));
        Collections.shuffle(delivered, new Random(7));
        Groups.of(delivered, 250).forEach(group -> scoreResponses.score(events(group)));
        var last = RandomRevisions.lastOf(revisions);
        for (Metric metric : Metric.values()) {
            assertReported(last, metric.wireName(), null, null, null);
            assertReported(last, metric.wireName(), "touchpoint-1", LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 7));
        }
    }

    private void assertReported(Collection<ResponseEvents> last, String metric, String touchpoint, LocalDate from,
            LocalDate to) {
        var values = last.stream()
                .filter(response -> touchpoint == null || response.touchpoint().equals(touchpoint))
                .filter(response -> from == null || !response.day().isBefore(from))
                .filter(response -> to == null || !response.day().isAfter(to))
                .map(response -> (Integer) response.answers().get(metric))
                .filter(value -> value != null)
                .toList();
        JsonPath report = report(metric, touchpoint, from, to);
        assertThat(report.getLong("n")).isEqualTo(values.size());
        Map<String, Integer> distribution = report.getMap("distribution");
        distribution.forEach((value, count) -> assertThat(count).as("%s %s", metric, value)
                .isEqualTo(Collections.frequency(values, Integer.valueOf(value))));
    }

    private JsonPath report(String metric, String touchpoint, LocalDate from, LocalDate to) {
        var request = given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "scores:read"))
                .queryParam("metric", metric);
        if (touchpoint != null) {
            request.queryParam("touchpoint", touchpoint).queryParam("from", from.toString()).queryParam("to", to.toString());
        }
        return request.get("/v1/scores").then().statusCode(200).extract().jsonPath();
    }
}
