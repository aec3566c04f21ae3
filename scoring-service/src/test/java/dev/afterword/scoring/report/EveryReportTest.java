package dev.afterword.scoring.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.afterword.scoring.fact.TakeFacts;
import dev.afterword.scoring.report.SlowReports.Slow;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** Ten thousand responses, told in any order and partly twice: every report equals the slow one. */
@QuarkusTest
class EveryReportTest {

    private static final int RESPONSES = 10_000;
    private static final List<String> GROUPINGS = List.of("", "day", "week", "month", "touchpoint", "kind", "stage", "agent",
            "channel", "segment", "locale", "survey_version");
    private static final LocalDate FROM = LocalDate.of(2025, 3, 30);
    private static final LocalDate TO = LocalDate.of(2025, 10, 26);

    private final UUID workspace = UUID.randomUUID();
    private final ObjectMapper json = new ObjectMapper();

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    TakeFacts takeFacts;

    @Test
    void every_report_equals_the_slow_one() throws Exception {
        var world = new RandomWorld(workspace, 2026, RESPONSES);
        var revisions = RandomWorld.delivered(world.revisions, 1);
        var facts = RandomWorld.delivered(world.facts, 2);
        for (int from = 0; from < Math.max(revisions.size(), facts.size()); from += 500) {
            if (from < revisions.size()) {
                scoreResponses.score(revisions.subList(from, Math.min(revisions.size(), from + 500)));
            }
            if (from < facts.size()) {
                takeFacts.take(facts.subList(from, Math.min(facts.size(), from + 500)));
            }
        }
        var slow = new SlowReports(world.visits);
        for (String groupBy : GROUPINGS) {
            for (String metric : List.of("nps", "csat", "ces", "polite", "efficient")) {
                assertReport("/v1/scores?metric=" + metric, groupBy, (from, to) -> slow.scores(metric, groupBy, from, to));
            }
            if (!groupBy.equals("survey_version")) {
                assertReport("/v1/response-rates?format=json", groupBy, (from, to) -> slow.responseRates(groupBy, from, to));
                assertReport("/v1/promises?format=json", groupBy, (from, to) -> slow.promises(groupBy, from, to));
                assertReport("/v1/silent-customers?format=json", groupBy,
                        (from, to) -> slow.silentCustomers(groupBy, from, to));
            }
            assertReport("/v1/perception-gap?format=json", groupBy,
                    (from, to) -> slow.perceptionGap("overall", groupBy, from, to));
            assertReport("/v1/perception-gap?metric=polite", groupBy,
                    (from, to) -> slow.perceptionGap("polite", groupBy, from, to));
            assertReport("/v1/second-chances?format=json", groupBy, (from, to) -> slow.secondChances(groupBy, from, to));
        }
    }

    private interface Expected {
        Map<String, Slow> over(LocalDate from, LocalDate to);
    }

    private void assertReport(String report, String groupBy, Expected expected) throws Exception {
        assertSame(report, groupBy, "", expected.over(null, null));
        assertSame(report, groupBy, "&from=" + FROM + "&to=" + TO, expected.over(FROM, TO));
    }

    private void assertSame(String report, String groupBy, String days, Map<String, Slow> expected) throws Exception {
        String url = report + days + (groupBy.isEmpty() ? "" : "&group_by=" + groupBy);
        JsonNode body = json.readTree(given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "scores:read"))
                .get(url).then().statusCode(200).extract().asString());
        if (groupBy.isEmpty()) {
            assertFigure(url, body.has("total") ? body.get("total") : body, expected.get(""));
            return;
        }
        var groups = new TreeMap<String, JsonNode>();
        body.get("groups").forEach(group -> {
            groups.put(group.get("group").asText("").replace("null", ""), group);
        });
        assertThat(groups.keySet()).as(url).isEqualTo(expected.keySet());
        groups.forEach((name, group) -> assertFigure(url + " " + name, group, expected.get(name)));
    }

    private static void assertFigure(String what, JsonNode figure, Slow expected) {
        if (figure.path("withheld").asBoolean()) {
            assertThat(expected.n()).as(what).isLessThan(5);
            return;
        }
        figure = figure.has("all") ? figure.get("all") : figure;
        assertThat(figure.get("n").asLong()).as(what).isEqualTo(expected.n());
        var value = figure.has("like_those_who_answered") ? figure.get("like_those_who_answered") : figure.get("value");
        if (expected.value() == null) {
            assertThat(value.isNull()).as(what).isTrue();
        } else {
            assertThat(value.asDouble()).as(what).isEqualTo(expected.value(), within(1e-4));
        }
        if (expected.low() != null) {
            assertThat(figure.get("interval").get("low").asDouble()).as(what).isEqualTo(expected.low(), within(1e-3));
            assertThat(figure.get("interval").get("high").asDouble()).as(what).isEqualTo(expected.high(), within(1e-3));
        }
    }
}
