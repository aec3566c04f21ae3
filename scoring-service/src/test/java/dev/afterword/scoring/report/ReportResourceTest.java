package dev.afterword.scoring.report;

import static dev.afterword.scoring.ResponseEvents.events;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.messaging.Ids;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.fact.TakeFacts;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
class ReportResourceTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    TakeFacts takeFacts;

    @Inject
    JudgeMaturity judgeMaturity;

    @Inject
    StoredRows stored;

    @ParameterizedTest
    @ValueSource(strings = { "response-rates", "promises", "perception-gap", "second-chances", "silent-customers", "maturity",
            "expectations?metric=nps", "changes?metric=nps&from=2026-01-01&to=2026-01-31" })
    void a_report_without_data_says_so_and_no_more(String report) {
        get("/v1/" + report).statusCode(200).body("total.n", is(0), "groups", nullValue(), "time_zone", is("Europe/Berlin"));
        get("/v1/" + report + (report.contains("?") ? "&" : "?") + "group_by=touchpoint").statusCode(200)
                .body("groups.size()", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = { "response-rates", "promises", "perception-gap", "second-chances", "silent-customers", "maturity" })
    void a_report_names_everything_that_is_wrong_with_its_query(String report) {
        get("/v1/" + report + "?from=2026-02-30&touchpoint=Nowhere!&group_by=colour&format=xml&speed=1").statusCode(422)
                .body("errors.pointer", hasItems("from", "touchpoint", "group_by", "format", "speed"));
        given().get("/v1/" + report).then().statusCode(401);
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "interactions:read"))
                .get("/v1/" + report).then().statusCode(403);
    }

    @Test
    void changes_need_two_periods_and_levels_many_days() {
        get("/v1/changes?metric=nps&group_by=day").statusCode(422)
                .body("errors.pointer", hasItems("from", "to", "group_by"));
        get("/v1/maturity?group_by=day&from=2026-01-01").statusCode(422).body("errors.pointer", hasItems("group_by", "from"));
        get("/v1/changes?metric=nps&from=2026-02-01&to=2026-02-28&before_to=2026-02-01").statusCode(422)
                .body("errors.pointer", hasItems("before_to"));
        get("/v1/changes?metric=nps&from=2026-02-01&to=2026-02-28&before_from=2026-02-01").statusCode(422)
                .body("errors.pointer", hasItems("before_from"));
    }

    @Test
    void a_period_of_ten_thousand_years_is_refused_and_one_of_two_hundred_costs_what_is_in_it() {
        get("/v1/expectations?metric=csat&from=0000-01-01&to=9999-12-31&group_by=day").statusCode(422)
                .body("errors.pointer", hasItems("from", "to"));
        score(ResponseEvents.in(workspace).with("csat", 5));
        for (String report : List.of("scores?metric=csat", "expectations?metric=csat", "changes?metric=csat",
                "second-chances?format=json", "silent-customers?format=json", "promises?format=json")) {
            get("/v1/" + report + "&from=2000-01-01&to=2199-12-31").statusCode(200);
        }
        get("/v1/expectations?metric=csat&from=2000-01-01&to=2199-12-31&group_by=day").body("groups.size()", is(1),
                "groups[0].expected_on", is("2026-03-02"));
    }

    @Test
    void scores_are_split_by_week_and_small_segments_are_withheld() {
        for (int i = 0; i < 6; i++) {
            score(ResponseEvents.in(workspace).of("a").with("csat", 5));
        }
        score(ResponseEvents.in(workspace).of("b").with("csat", 1).on(ResponseEvents.NOON.plus(Duration.ofDays(7)),
                "Europe/Berlin"));
        // vip-b would be all less vip-a.
        get("/v1/scores?metric=csat&group_by=segment").body("groups.group", is(List.of("vip-a", "vip-b")),
                "groups.withheld", is(List.of(true, true)), "groups[0].n", nullValue());
        for (int i = 0; i < 4; i++) {
            score(ResponseEvents.in(workspace).of("c").with("csat", 5));
        }
        get("/v1/scores?metric=csat&group_by=segment").body("groups.withheld", is(List.of(false, true, true)),
                "groups[0].n", is(6), "groups[1].n", nullValue());
        get("/v1/scores?metric=csat&group_by=segment&format=csv").body(startsWith("group,withheld,n,value,interval_low"));
        get("/v1/scores?metric=csat&group_by=week").body("n", is(11), "groups.group", is(List.of("2026-W10", "2026-W11")),
                "groups[0].n", is(10), "groups[0].value", is(100f), "groups[1].value", is(0f));
        get("/v1/scores?metric=csat&group_by=kind").body("groups[0].group", is("purchase"), "groups[0].n", is(11));
    }

    @Test
    void a_report_is_a_table_for_who_wants_one() {
        score(ResponseEvents.in(workspace).with("csat", 5).at("checkout"));
        String byAccept = given().header("Authorization", "Bearer " + key()).accept("text/csv")
                .get("/v1/scores?metric=csat&group_by=touchpoint").then().statusCode(200)
                .contentType(startsWith("text/csv")).extract().asString();
        assertThat(byAccept.lines()).containsExactly(
                "group,withheld,n,value,interval_low,interval_high,interval_level,interval_method,mean,distribution_1,"
                        + "distribution_2,distribution_3,distribution_4,distribution_5,directional",
                "checkout,false,1,100.0,20.6543,100.0,0.95,wilson,5.0,0,0,0,0,1,true");
        assertThat(get("/v1/scores?metric=csat&group_by=touchpoint&format=csv").extract().asString()).isEqualTo(byAccept);
        assertThat(get("/v1/promises?format=csv").extract().asString().lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "scores?metric=csat", "response-rates?group_by=agent", "promises?group_by=agent",
            "perception-gap?group_by=agent", "second-chances?group_by=agent", "silent-customers?group_by=agent",
            "maturity?group_by=agent", "expectations?metric=csat&group_by=agent",
            "changes?metric=csat&from=2026-03-02&to=2026-03-08&group_by=agent" })
    void a_table_has_the_same_columns_whatever_is_in_it(String report) {
        String url = "/v1/" + report + (report.contains("?") ? "&" : "?") + "format=csv";
        String columns = firstLine(url);
        score(ResponseEvents.in(workspace).of("a").by("ann").with("csat", 1));
        assertThat(firstLine(url)).isEqualTo(columns);
        for (int i = 0; i < 9; i++) {
            score(ResponseEvents.in(workspace).of("a").by("ann").with("csat", 1 + i % 5));
        }
        assertThat(firstLine(url)).isEqualTo(columns);
        assertThat(columns).contains("interval_low,", "interval_high,", "interval_level,", "interval_method");
    }

    private String firstLine(String url) {
        return get(url).statusCode(200).extract().asString().lines().findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = { "scores?metric=csat", "response-rates?format=json", "promises?format=json",
            "perception-gap?format=json", "second-chances?format=json", "silent-customers?format=json",
            "maturity?to=2025-12-31",
            "expectations?metric=csat", "changes?metric=csat&from=2026-03-02&to=2026-03-08" })
    void a_report_tells_nothing_of_another_workspace(String report) {
        var others = new RandomWorld(UUID.randomUUID(), 1, 200);
        scoreResponses.score(others.revisions);
        takeFacts.take(others.facts);
        String empty = get("/v1/" + report).statusCode(200).extract().asString();
        assertThat(given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(UUID.randomUUID(), "scores:read"))
                .get("/v1/" + report).then().extract().asString()).isEqualTo(empty);
        get("/v1/" + report + "&group_by=touchpoint").body("groups.size()", is(0));
        assertThat(given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(others.workspace(), "scores:read"))
                .get("/v1/" + report.replaceAll("2026-03", "2025-05") + "&group_by=touchpoint").then().extract()
                .jsonPath().getList("groups")).isNotEmpty();
    }

    @Test
    void a_formula_in_a_name_stays_a_text_in_the_table() {
        for (int i = 0; i < 5; i++) {
            score(ResponseEvents.in(workspace).with("csat", 5).by("=HYPERLINK(\"x\")"));
        }
        assertThat(get("/v1/scores?metric=csat&group_by=agent&format=csv").extract().asString())
                .contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void settings_are_the_workspaces_own() {
        get("/v1/report-settings").body("great_day_share", is(80f), "silent_per_complaint", is(26f),
                "prior_source", containsString("disputed"));
        put("{\"great_day_share\": 85, \"silent_per_complaint\": 12.5, \"prior_source\": \"Our survey\"}").statusCode(200);
        get("/v1/report-settings").body("great_day_share", is(85f), "silent_per_complaint", is(12.5f));
        get("/v1/silent-customers").body("prior.silent_per_complaint", is(12.5f), "prior.source", is("Our survey"));
        get("/v1/maturity").body("rule.great_day_share", is(85f));
        put("{\"great_day_share\": 101, \"silent_per_complaint\": -1}").statusCode(422)
                .body("errors.pointer", hasItems("/great_day_share", "/silent_per_complaint", "/prior_source"));
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(UUID.randomUUID(), "scores:read"))
                .get("/v1/report-settings").then().body("great_day_share", is(80f));
    }

    @Test
    void a_touchpoint_that_moved_between_levels_is_told_of_once() {
        var responses = new ArrayList<ResponseEvents>();
        var now = Instant.now();
        IntStream.rangeClosed(3, 40).forEach(day -> IntStream.range(0, 5).forEach(i -> responses.add(
                ResponseEvents.in(workspace).with("csat", 5).on(now.minus(Duration.ofDays(day)), "Europe/Berlin"))));
        scoreResponses.score(events(responses));
        get("/v1/maturity?group_by=touchpoint").body("groups[0].group", is("checkout"), "groups[0].level", is("systematic"),
                "groups[0].measured_days", is(38), "groups[0].metric", is("csat"), "groups[0].interval.method", is("wilson"));
        scoreResponses.score(events(IntStream.range(0, 9).mapToObj(i -> ResponseEvents.in(workspace).with("nps", 10)
                .at("support-line").on(now.minus(Duration.ofDays(3)), "Europe/Berlin")).toList()));
        get("/v1/maturity?group_by=touchpoint").body("groups.group", is(List.of("checkout", "support-line")),
                "groups.metric", is(List.of("csat", "nps")), "total.metric", is("csat"));
        var interaction = ResponseEvents.in(workspace).event().data().interaction();
        takeFacts.take(List.of(CloudEvent.of(Ids.next(), "/afterword/feedback-api", now, workspace, null,
                new InteractionRecorded(interaction, now, null, null, "auto", null, Map.of()))));
        judgeMaturity.judge();
        judgeMaturity.judge();
        assertThat(stored.bodies(workspace, "maturity.changed.v1")).singleElement().asString()
                .contains("\"before\":\"unmeasured\"", "\"after\":\"systematic\"", "\"touchpoint\":\"checkout\"",
                        "\"owner\":\"Ann\"", "\"maturity\":\"https://scores.example.org/v1/maturity?touchpoint=checkout\"");
    }

    @Test
    void the_bar_rises_with_what_customers_got() {
        score(ResponseEvents.in(workspace).with("csat", 5));
        score(ResponseEvents.in(workspace).with("csat", 1).on(ResponseEvents.NOON.plus(Duration.ofDays(90)),
                "Europe/Berlin"));
        get("/v1/expectations?metric=csat&from=2026-05-31&to=2026-05-31").body("total.value", is(0f),
                "total.expectation", is(100f), "total.difference", is(-100f));
        get("/v1/expectations?metric=csat&from=2026-03-01&to=2026-06-30&group_by=month").body(
                "groups.group", is(List.of("2026-03", "2026-05")), "groups[0].expectation", nullValue(),
                "groups[1].expectation", is(100f));
    }

    @Test
    void two_periods_are_set_against_each_other() {
        for (int i = 0; i < 40; i++) {
            score(ResponseEvents.in(workspace).with("csat", i < 10 ? 5 : 1));
            score(ResponseEvents.in(workspace).with("csat", i < 30 ? 5 : 1).on(ResponseEvents.NOON.plus(Duration.ofDays(7)),
                    "Europe/Berlin"));
        }
        get("/v1/changes?metric=csat&from=2026-03-09&to=2026-03-15").body("before_from", is("2026-03-02"),
                "before_to", is("2026-03-08"), "total.difference", is(50f), "total.word", is("better"),
                "total.interval.low", notNullValue(), "total.interval.method", is("newcombe"),
                "total.p_value", is(lessThan(1e-4f)), "total.p_value", is(greaterThan(0f)));
    }

    private void score(ResponseEvents response) {
        scoreResponses.score(events(List.of(response)));
    }

    private String key() {
        return StandInForFeedbackApi.key(workspace, "scores:read");
    }

    private ValidatableResponse get(String url) {
        return given().header("Authorization", "Bearer " + key()).get(url).then();
    }

    private ValidatableResponse put(String body) {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "admin"))
                .contentType("application/json").body(body).put("/v1/report-settings").then();
    }
}
