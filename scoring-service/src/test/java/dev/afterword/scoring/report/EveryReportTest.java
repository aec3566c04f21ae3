package dev.afterword.scoring.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.afterword.messaging.WireJson;
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

    private static final String DAYS = "&from=" + FROM + "&to=" + TO;
    private static final ZoneId BERLIN = ZoneId.of(RandomWorld.ZONE);

    private final UUID workspace = UUID.randomUUID();
    private final ObjectMapper json = new ObjectMapper();

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    TakeFacts takeFacts;

    @Inject
    ReportRepository reports;

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
        for (String touchpoint : new String[] { null, "checkout" }) {
            var slow = new SlowReports(world.visits, touchpoint);
            for (String groupBy : GROUPINGS) {
                assertReports(slow, groupBy, touchpoint == null ? "" : "&touchpoint=" + touchpoint);
            }
        }
        assertThoseWhoMayStillComeBackAreCountedApart(world);
    }

    private void assertReports(SlowReports slow, String groupBy, String only) throws Exception {
        var today = LocalDate.now();
        boolean isByTime = List.of("day", "week", "month").contains(groupBy);
        for (String metric : List.of("nps", "csat", "ces", "polite", "efficient")) {
            String of = "?metric=" + metric + only;
            assertReport("/v1/scores" + of, groupBy, (from, to) -> slow.scores(metric, groupBy, from, to));
            assertSame("/v1/expectations" + of, groupBy, DAYS, slow.expectations(metric, groupBy, FROM, TO));
            if (!isByTime) {
                assertSame("/v1/changes" + of, groupBy, DAYS, slow.changes(metric, groupBy, FROM, TO));
            }
        }
        assertReport("/v1/response-rates?format=json" + only, groupBy, (from, to) -> slow.responseRates(groupBy, from, to));
        assertReport("/v1/promises?format=json" + only, groupBy, (from, to) -> slow.promises(groupBy, from, to));
        assertReport("/v1/silent-customers?format=json" + only, groupBy,
                (from, to) -> slow.silentCustomers(groupBy, from, to));
        for (String dimension : List.of("overall", "polite")) {
            assertReport("/v1/perception-gap?metric=" + dimension + only, groupBy,
                    (from, to) -> slow.perceptionGap(dimension, groupBy, from, to));
        }
        assertReport("/v1/second-chances?format=json" + only, groupBy,
                (from, to) -> slow.secondChances(groupBy, from, to, today));
        if (!isByTime) {
            assertSame("/v1/maturity?to=" + TO + only, groupBy, "", slow.maturity(groupBy, TO));
        }
    }

    /** At a time when some of the 180 days are not over. */
    private void assertThoseWhoMayStillComeBackAreCountedApart(RandomWorld world) {
        var today = LocalDate.of(2025, 12, 1);
        var clock = Clock.fixed(today.atTime(12, 0).atZone(BERLIN).toInstant(), BERLIN);
        var query = new ReportQuery(workspace, BERLIN, null, null, null, ReportGrouping.named("month").orElseThrow());
        var expected = new SlowReports(world.visits, null).secondChances("month", null, null, today);
        var report = new ReportSecondChances(reports, clock).compute(query);
        assertThat(report.groups()).extracting(Report.Group::name).containsExactlyElementsOf(expected.keySet());
        report.groups().forEach(group -> assertFigure(group.name(), WireJson.mapper().copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS).valueToTree(group.figure()),
                expected.get(group.name())));
    }

    private interface Expected {
        Map<String, Slow> over(LocalDate from, LocalDate to);
    }

    private void assertReport(String report, String groupBy, Expected expected) throws Exception {
        assertSame(report, groupBy, "", expected.over(null, null));
        assertSame(report, groupBy, DAYS, expected.over(FROM, TO));
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
        body.get("groups").forEach(group -> groups.put(group.get("group").isNull() ? "" : group.get("group").asText(), group));
        assertThat(groups.keySet()).as(url).isEqualTo(expected.keySet());
        var withheld = List.of("agent", "segment").contains(groupBy) ? SlowReports.withheld(expected) : List.of();
        groups.forEach((name, group) -> {
            assertThat(group.get("withheld").asBoolean()).as(url + " " + name).isEqualTo(withheld.contains(name));
            if (withheld.contains(name)) {
                assertThat(group).as(url + " " + name).hasSize(2);
            } else {
                assertFigure(url + " " + name, group, expected.get(name));
            }
        });
    }

    private static void assertFigure(String what, JsonNode figure, Slow expected) {
        boolean isDirichlet = "dirichlet".equals(expected.figures().get("interval.method"));
        expected.figures().forEach((path, value) -> {
            JsonNode found = figure.at("/" + path.replace('.', '/'));
            String where = what + " " + path;
            assertThat(found.isMissingNode()).as(where).isFalse();
            if (value == null) {
                assertThat(found.isNull()).as(where).isTrue();
            } else if (value instanceof Number number) {
                double tolerance = isDirichlet && path.startsWith("interval") ? 0.5 : 1e-3;
                assertThat(found.asDouble()).as(where).isEqualTo(number.doubleValue(), within(tolerance));
            } else {
                assertThat(found.asText()).as(where).isEqualTo(value);
            }
        });
    }
}
