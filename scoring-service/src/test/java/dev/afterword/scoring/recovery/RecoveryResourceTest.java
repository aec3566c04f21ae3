package dev.afterword.scoring.recovery;

import static dev.afterword.scoring.ResponseEvents.events;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.contracts.MetricScore;
import dev.afterword.contracts.RecoveryChanged;
import dev.afterword.contracts.StandingChanged;
import dev.afterword.contracts.StandingMove;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
class RecoveryResourceTest {

    private static final String CLOSE = """
            {"state": "closed", "outcome": "won_back", "root_cause": "parcel lost", "action": "sent another", "by": "Rosa"}""";

    private final UUID workspace = UUID.randomUUID();

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    EscalateRecoveries escalateRecoveries;

    @Inject
    StoredRows stored;

    @Test
    void an_unhappy_customer_opens_a_recovery_which_is_told_with_all_that_a_crm_needs() {
        score(ResponseEvents.in(workspace).of("c1").with("csat", 2).with("nps", 8).withComment("Never again."));
        one().body("state", is("open"), "customer_ref", is("c1"), "touchpoint", is("checkout"), "owner", is("Ann"),
                "overdue", is(false), "responses[0].reasons", contains("csat"), "responses[0].scores.csat", is(2),
                "responses[0].comment", is("Never again."), "history.what", contains("opened"));
        var opened = stored.told(workspace, RecoveryChanged.class).get(0);
        assertThat(opened.type()).isEqualTo("recovery.opened.v1");
        assertThat(opened.reasons()).containsExactly("csat");
        assertThat(opened.scores()).contains(new MetricScore("csat", 2), new MetricScore("nps", 8));
        assertThat(opened.comment()).isEqualTo("Never again.");
        assertThat(opened.standing()).isEqualTo(new StandingMove("unknown", "at_risk"));
        assertThat(opened.dueAt()).isAfter(opened.openedAt());
        assertThat(opened.links().get("recovery")).isEqualTo("https://scores.example.org/v1/recoveries/" + id());
        assertThat(stored.told(workspace, StandingChanged.class)).extracting(StandingChanged::cause)
                .containsExactly("recovery_opened");
        assertThat(stored.events(workspace).get(0).data().links()).containsKeys("recovery", "standing");
    }

    @Test
    void a_happy_customer_who_wants_to_be_contacted_opens_one_too_and_is_no_fan_until_that_is_done() {
        score(ResponseEvents.in(workspace).of("c1").with("nps", 10), ResponseEvents.in(workspace).of("c1").with("nps", 9));
        score(ResponseEvents.in(workspace).of("c1").with("nps", 10).with("contact_me", 1));
        one().body("responses[0].reasons", contains("contact_me"));
        patch("\"1\"", CLOSE).statusCode(200).body("state", is("closed"));
        assertThat(stored.told(workspace, StandingChanged.class)).extracting(event -> event.standing().after())
                .containsExactly("fan", "at_risk", "fan");
        assertThat(stored.told(workspace, StandingChanged.class)).last().extracting(StandingChanged::cause)
                .isEqualTo("recovery_closed");
        score(ResponseEvents.in(workspace).of("c2").with("nps", 10).with("contact_me", 0));
        all("state=open").body("recoveries", hasSize(0));
    }

    @Test
    void further_bad_news_is_added_to_the_open_one_and_a_change_to_happy_is_noted_but_closes_nothing() {
        var first = ResponseEvents.in(workspace).of("c1");
        score(first.with("csat", 1));
        score(ResponseEvents.in(workspace).of("c1").at("support-line").with("nps", 0));
        score(first.revision(2).with("csat", 5));
        one().body("state", is("open"), "version", is(3), "responses", hasSize(2),
                "history.what", contains("opened", "bad_news", "calmed"));
        assertThat(stored.told(workspace, RecoveryChanged.class)).extracting(RecoveryChanged::type)
                .containsExactly("recovery.opened.v1", "recovery.updated.v1", "recovery.updated.v1");
        assertThat(stored.told(workspace, RecoveryChanged.class)).extracting(RecoveryChanged::revision)
                .containsExactly(1, 2, 3);
        assertThat(stored.told(workspace, RecoveryChanged.class)).extracting(RecoveryChanged::reasons)
                .containsExactly(List.of("csat"), List.of("csat", "nps"), List.of("nps"));
        assertThat(stored.told(workspace, RecoveryChanged.class).get(1).scores()).containsExactly(new MetricScore("nps", 0));
    }

    @Test
    void words_that_come_after_the_score_are_told_also_when_they_come_in_the_same_batch() {
        var scored = ResponseEvents.in(workspace).of("c1").with("csat", 1);
        score(scored, scored.revision(2).withComment("Twice late."));
        score(scored.revision(3).withComment("Three times late."));
        score(scored.revision(4).withComment("Three times late."));
        var told = stored.told(workspace, RecoveryChanged.class);
        assertThat(told).extracting(RecoveryChanged::comment).containsExactly(null, "Twice late.", "Three times late.");
        assertThat(told).extracting(RecoveryChanged::revision).containsExactly(1, 2, 3);
        assertThat(told).last().satisfies(updated -> {
            assertThat(updated.toldResponseId()).isEqualTo(scored.responseId());
            assertThat(updated.scores()).containsExactly(new MetricScore("csat", 1));
            assertThat(updated.standing()).isEqualTo(new StandingMove("at_risk", "at_risk"));
        });
        one().body("version", is(3));
    }

    @Test
    void what_the_customer_said_is_told_again_when_its_time_has_passed_and_when_it_is_closed() {
        score(ResponseEvents.in(workspace).of("c1").with("csat", 1).withComment("Never again."));
        stored.execute("update recovery set due_at = now() - interval '1 minute' where workspace = ?", workspace);
        escalateRecoveries.escalateSome();
        patch("*", CLOSE).statusCode(200);
        var told = stored.told(workspace, RecoveryChanged.class);
        assertThat(told).extracting(RecoveryChanged::change).containsExactly("opened", "escalated", "closed");
        assertThat(told).allSatisfy(event -> {
            assertThat(event.comment()).isEqualTo("Never again.");
            assertThat(event.scores()).containsExactly(new MetricScore("csat", 1));
        });
        assertThat(stored.told(workspace, StandingChanged.class)).allSatisfy(event -> {
            assertThat(event.comment()).isEqualTo("Never again.");
            assertThat(event.scores()).containsExactly(new MetricScore("csat", 1));
            assertThat(event.toldResponseId()).isEqualTo(told.get(0).responseId());
        });
    }

    @Test
    void the_same_news_again_opens_nothing_after_it_was_closed_but_worse_news_does() {
        var response = ResponseEvents.in(workspace).of("c1");
        score(response.with("csat", 1));
        patch("\"1\"", CLOSE).statusCode(200);
        score(response.revision(2).with("csat", 2).withComment("As I said."));
        all("state=open").body("recoveries", hasSize(0));
        score(response.revision(3).with("csat", 2).with("polite", 1));
        all("state=open").body("recoveries", hasSize(1));
    }

    @Test
    void customers_without_a_ref_have_one_for_each_response() {
        var response = ResponseEvents.in(workspace);
        score(response.with("csat", 1), ResponseEvents.in(workspace).with("csat", 1));
        score(response.revision(2).with("csat", 1).with("nps", 0));
        all("limit=10").body("recoveries", hasSize(2), "recoveries.customer_ref", contains(nullValue(), nullValue()),
                "recoveries.version", containsInAnyOrder(1, 2));
    }

    @Test
    void whoever_works_on_it_leaves_a_full_history() {
        score(ResponseEvents.in(workspace).of("c1").with("csat", 1));
        patch("\"1\"", """
                {"assignee": "rosa@nordlicht.example", "note": "I call today.", "by": "Rosa"}""").statusCode(200)
                .header("ETag", "\"2\"").body("assignee", is("rosa@nordlicht.example"));
        patch("\"2\"", "{\"root_cause\": \"late\"}").statusCode(200);
        patch("\"3\"", "{\"root_cause\": null, \"assignee\": null}").statusCode(200).body("root_cause", nullValue());
        patch("\"4\"", "{\"note\": null}").statusCode(200).header("ETag", "\"4\"");
        patch("\"4\"", CLOSE).statusCode(200).body("outcome", is("won_back"), "root_cause", is("parcel lost"));
        one().body("history.what", contains("opened", "taken", "note", "root_cause", "released", "root_cause",
                "root_cause", "action", "closed"), "history[1].by", is("Rosa"),
                "history[1].key_id", is(new UUID(0, 1).toString()), "history[2].words", is("I call today."));
        var closed = stored.told(workspace, RecoveryChanged.class).get(1);
        assertThat(closed.type()).isEqualTo("recovery.closed.v1");
        assertThat(closed.outcome()).isEqualTo("won_back");
        assertThat(closed.reasons()).containsExactly("csat");
        assertThat(closed.standing()).isEqualTo(new StandingMove("at_risk", "at_risk"));
        patch("\"5\"", "{\"note\": \"x\"}").statusCode(409).contentType("application/problem+json");
    }

    @Test
    void closing_without_cause_and_outcome_is_refused_with_both_named() {
        score(ResponseEvents.in(workspace).of("c1").with("csat", 1));
        patch("\"1\"", "{\"state\": \"closed\"}").statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/root_cause", "/outcome"));
        patch("\"1\"", "{\"outcome\": \"refused\"}").statusCode(422).body("errors.pointer", contains("/outcome"));
        patch("\"1\"", "{\"state\": \"shut\", \"outcome\": \"lost\", \"colour\": \"red\"}").statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/state", "/outcome", "/colour"));
        patch("\"1\"", "[]").statusCode(400);
        one().body("version", is(1), "history", hasSize(1));
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        score(ResponseEvents.in(workspace).of("c1").with("csat", 1));
        patch(null, "{\"note\": \"x\"}").statusCode(428).contentType("application/problem+json");
        patch("\"2\"", "{\"note\": \"x\"}").statusCode(412).contentType("application/problem+json");
        patch("\"1\"", "{\"note\": \"x\"}").statusCode(200);
        patch("\"1\"", "{\"note\": \"x\"}").statusCode(412);
        patch("*", "{\"note\": \"x\"}").statusCode(200);
    }

    @Test
    void several_versions_may_come_in_one_header_or_in_several() {
        score(ResponseEvents.in(workspace).of("c1").with("csat", 1));
        patch("\"7\", \"1\"", "{\"note\": \"x\"}").statusCode(200);
        as(workspace).contentType("application/merge-patch+json").body("{\"note\": \"y\"}").header("If-Match", "\"7\"")
                .header("If-Match", "\"2\"").patch("/v1/recoveries/" + id()).then().statusCode(200);
    }

    @Test
    void of_a_long_history_the_latest_is_shown() {
        score(ResponseEvents.in(workspace).of("c1").with("csat", 1));
        one().body("has_older", is(false));
        stored.execute("""
                insert into recovery_entry (workspace, recovery_id, at, what, words)
                select workspace, recovery_id, now(), 'note', 'note ' || i
                from recovery, generate_series(1, 250) as i where workspace = ?""", workspace);
        one().body("history", hasSize(200), "history[199].words", is("note 250"), "history[0].words", is("note 51"),
                "has_older", is(true));
    }

    @Test
    void another_workspace_finds_nothing() {
        score(ResponseEvents.in(workspace).of("c1").with("csat", 1));
        var stranger = UUID.randomUUID();
        as(stranger).get("/v1/recoveries/" + id()).then().statusCode(404);
        as(stranger).header("If-Match", "*").contentType("application/merge-patch+json").body(CLOSE)
                .patch("/v1/recoveries/" + id()).then().statusCode(404);
        as(stranger).get("/v1/recoveries").then().body("recoveries", hasSize(0));
        as(workspace).get("/v1/recoveries/" + UUID.randomUUID()).then().statusCode(404);
        as(workspace).get("/v1/recoveries/nothing").then().statusCode(404);
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "scores:read"))
                .get("/v1/recoveries").then().statusCode(403);
    }

    @Test
    void lists_are_filtered_and_go_on_where_the_last_page_ended() {
        for (int i = 0; i < 3; i++) {
            score(ResponseEvents.in(workspace).of("c" + i).at(i == 0 ? "support-line" : "checkout").with("csat", 1));
        }
        all("touchpoint=support-line").body("recoveries", hasSize(1));
        all("owner=Ann").body("recoveries", hasSize(3));
        all("owner=Bob").body("recoveries", hasSize(0));
        all("state=closed").body("recoveries", hasSize(0));
        all("overdue=true").body("recoveries", hasSize(0));
        all("overdue=false").body("recoveries", hasSize(3));
        String cursor = all("limit=2").body("recoveries", hasSize(2)).extract().path("next_cursor");
        all("limit=2&cursor=" + cursor).body("recoveries", hasSize(1), "next_cursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = { "state=shut", "overdue=maybe", "limit=0", "limit=x", "cursor=abc" })
    void a_wrong_filter_is_refused(String query) {
        as(workspace).get("/v1/recoveries?" + query).then().statusCode(422).contentType("application/problem+json");
    }

    private void score(ResponseEvents... revisions) {
        scoreResponses.score(events(List.of(revisions)));
    }

    private String id() {
        return as(workspace).get("/v1/recoveries").then().extract().path("recoveries[0].id");
    }

    private ValidatableResponse one() {
        return as(workspace).get("/v1/recoveries/" + id()).then().statusCode(200);
    }

    private ValidatableResponse all(String query) {
        return as(workspace).get("/v1/recoveries?" + query).then().statusCode(200);
    }

    private ValidatableResponse patch(String ifMatch, String body) {
        var request = as(workspace).contentType("application/merge-patch+json").body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        Response response = request.patch("/v1/recoveries/" + id());
        return response.then();
    }

    private static RequestSpecification as(UUID workspace) {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "recoveries:write"));
    }
}
