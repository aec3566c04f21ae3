package dev.afterword.scoring.report;

import static dev.afterword.scoring.ResponseEvents.events;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
class ScoreResourceTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    ScoreResponses scoreResponses;

    @Test
    void a_thousand_ratings_give_the_share_with_wilsons_interval() {
        score("csat", 42, 72, 112, 209, 565);
        report("metric=csat&touchpoint=checkout")
                .statusCode(200)
                .body("metric", is("csat"), "touchpoint", is("checkout"), "n", is(1000), "value", is(77.4f),
                        "interval.low", is(74.7057f), "interval.high", is(79.8846f), "interval.level", is(0.95f),
                        "interval.method", is("wilson"), "mean", is(4.183f), "directional", is(false),
                        "distribution", equalTo(java.util.Map.of("1", 42, "2", 72, "3", 112, "4", 209, "5", 565)),
                        "time_zone", is("Europe/Berlin"), "from", nullValue(), "to", nullValue());
    }

    @Test
    void no_data_is_null_and_never_zero() {
        report("metric=nps&from=2026-01-01&to=2026-01-31")
                .statusCode(200)
                .body("n", is(0), "value", nullValue(), "interval", nullValue(), "mean", nullValue(),
                        "directional", is(true), "touchpoint", nullValue(), "from", is("2026-01-01"),
                        "to", is("2026-01-31"), "distribution.'10'", is(0));
    }

    @Test
    void few_ratings_are_a_direction_only_and_their_interval_says_so() {
        score("nps", 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1);
        report("metric=nps").statusCode(200)
                .body("n", is(3), "value", is(33.3333f), "directional", is(true), "interval.method", is("dirichlet"));
    }

    @Test
    void both_ends_of_the_range_of_days_are_included() {
        for (String noon : List.of("2026-03-01T12:00:00Z", "2026-03-02T12:00:00Z", "2026-03-03T12:00:00Z")) {
            scoreResponses.score(events(List.of(ResponseEvents.in(workspace).with("ces", 7)
                    .on(Instant.parse(noon), "Europe/Berlin"))));
        }
        report("metric=ces&from=2026-03-02&to=2026-03-02").body("n", is(1));
        report("metric=ces&from=2026-03-02").body("n", is(2));
        report("metric=ces&to=2026-03-02").body("n", is(2));
        report("metric=ces").body("n", is(3));
        report("metric=ces&from=2026-03-04").body("n", is(0));
    }

    @Test
    void a_touchpoint_is_reported_by_itself_or_with_all_others() {
        var response = ResponseEvents.in(workspace);
        scoreResponses.score(events(List.of(response.at("checkout").with("csat", 5),
                ResponseEvents.in(workspace).at("support-line").with("csat", 1))));
        report("metric=csat&touchpoint=checkout").body("n", is(1), "value", is(100f));
        report("metric=csat&touchpoint=support-line").body("n", is(1), "value", is(0f));
        report("metric=csat").body("n", is(2), "value", is(50f));
        report("metric=csat&touchpoint=nowhere").statusCode(200).body("n", is(0), "value", nullValue());
    }

    @Test
    void a_key_sees_the_scores_of_its_own_workspace_only() {
        score("csat", 0, 0, 0, 0, 3);
        report("metric=csat").body("n", is(3));
        get("metric=csat", StandInForFeedbackApi.key(UUID.randomUUID(), "scores:read")).statusCode(200).body("n", is(0));
    }

    @Test
    void everything_wrong_with_a_query_is_named_at_once() {
        report("metric=speed&touchpoint=Check%20Out&from=2026-02-30&to=yesterday&form=x")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("form", "metric", "touchpoint", "from", "to"),
                        "errors[1].detail", containsString("nps, csat, ces, polite, responsive"));
        report("to=2026-01-01").statusCode(422).body("errors.pointer", contains("metric"));
        report("metric=csat&metric=nps").statusCode(422).body("errors.pointer", contains("metric"));
        report("metric=csat&touchpoint=%00").statusCode(400);
    }

    @Test
    void a_range_that_ends_before_it_begins_is_refused() {
        report("metric=csat&from=2026-03-02&to=2026-03-01").statusCode(422)
                .body("errors.pointer", contains("from"), "errors[0].detail", containsString("after"));
    }

    @Test
    void without_a_key_or_with_an_unknown_one_nothing_is_told() {
        given().get("/v1/scores?metric=csat").then().statusCode(401)
                .contentType("application/problem+json").header("WWW-Authenticate", startsWith("Bearer"));
        get("metric=csat", "fb_sk_a-key-that-nobody-knows").statusCode(401);
        get("metric=csat", "nonsense").statusCode(401);
    }

    @Test
    void a_key_without_the_scope_may_not_read_scores() {
        get("metric=csat", StandInForFeedbackApi.key(workspace, "interactions:read")).statusCode(403)
                .contentType("application/problem+json");
    }

    /** Scores responses at the checkout: so many with the lowest value, so many with the next, and so on. */
    private void score(String metric, int... counts) {
        int lowest = metric.equals("nps") ? 0 : 1;
        var responses = new ArrayList<ResponseEvents>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i]; j++) {
                responses.add(ResponseEvents.in(workspace).with(metric, lowest + i));
            }
        }
        scoreResponses.score(events(responses));
    }

    private ValidatableResponse report(String query) {
        return get(query, StandInForFeedbackApi.key(workspace, "scores:read"));
    }

    private static ValidatableResponse get(String query, String key) {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + key)
                .get("/v1/scores?" + query).then();
    }
}
