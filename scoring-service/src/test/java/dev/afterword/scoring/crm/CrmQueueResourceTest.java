package dev.afterword.scoring.crm;

import static dev.afterword.testing.StandInForFeedbackApi.key;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.scoring.StoredRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
class CrmQueueResourceTest {

    private static final String SCORES = """
            {"types": ["score.computed.v1"]}""";

    @Inject
    StoredRows stored;

    private final UUID workspace = UUID.randomUUID();

    @Test
    void a_queue_is_declared_changed_listed_and_deleted() {
        put("sales", SCORES).statusCode(201)
                .body("name", is("sales"), "queue", is("crm." + workspace + ".sales"), "limit", is(100_000),
                        "types", contains("score.computed.v1"), "state", is("declaring"), "depth", nullValue(),
                        "held_back", is(0), "replays.size()", is(0));
        put("sales", """
                {"types": [], "limit": 5}""").statusCode(200).body("limit", is(5), "types.size()", is(0));
        put("support", SCORES).statusCode(201);
        admin().get("/v1/crm-queues").then().statusCode(200).body("crm_queues.name", contains("sales", "support"));
        admin().delete("/v1/crm-queues/sales").then().statusCode(204);
        admin().delete("/v1/crm-queues/sales").then().statusCode(404).contentType("application/problem+json");
        admin().get("/v1/crm-queues/sales").then().statusCode(404);
        put("sales", SCORES).statusCode(409).body("detail", containsString("being deleted"));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        put("Sales_EU", """
                {"types": ["score.compute.v1", "response.completed.v1", "score.computed.v1"], "limit": 0, "colour": "red"}""")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("name", "/types/0", "/types/1", "/limit", "/colour"));
        put("sales", "{}").statusCode(422).body("errors.pointer", contains("/types"));
        put("sales", "[").statusCode(400);
    }

    @Test
    void of_a_long_queue_of_held_back_events_only_so_many_are_counted() {
        put("sales", SCORES).statusCode(201);
        stored.execute("""
                insert into crm_delivery (queue_id, event_id)
                select queue_id, gen_random_uuid() from crm_queue, generate_series(1, 10005) where workspace = ?""", workspace);
        admin().get("/v1/crm-queues/sales").then().statusCode(200).body("held_back", is(10_000));
    }

    @Test
    void a_workspace_may_have_only_so_many() {
        for (int i = 0; i < 20; i++) {
            put("q" + i, SCORES).statusCode(201);
        }
        put("q20", SCORES).statusCode(409);
        put("q7", SCORES).statusCode(200);
    }

    @Test
    void another_workspaces_queue_is_not_found() {
        put("sales", SCORES).statusCode(201);
        var other = given().auth().oauth2(key(UUID.randomUUID(), "admin"));
        other.get("/v1/crm-queues/sales").then().statusCode(404);
        other.delete("/v1/crm-queues/sales").then().statusCode(404);
        other.get("/v1/crm-queues").then().body("crm_queues.size()", is(0));
        given().auth().oauth2(key(UUID.randomUUID(), "admin")).contentType("application/json")
                .body("""
                        {"from": "2026-01-01T00:00:00Z", "to": "2026-01-02T00:00:00Z"}""")
                .post("/v1/crm-queues/sales/replay").then().statusCode(404);
    }

    @Test
    void only_an_admin_may() {
        given().get("/v1/crm-queues").then().statusCode(401);
        given().auth().oauth2(key(workspace, "scores:read")).get("/v1/crm-queues").then().statusCode(403);
    }

    @Test
    void a_replay_is_checked_and_asked_for_once_under_one_key() {
        put("sales", SCORES);
        replay("""
                {"from": "2026-01-02T00:00:00Z", "to": "2026-01-02T00:00:00Z", "types": ["nothing"]}""").statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/from", "/types/0"));
        replay("{}").statusCode(422).body("errors.pointer", containsInAnyOrder("/from", "/to"));
        String once = replay("""
                {"from": "2026-01-01T00:00:00Z", "to": "2026-01-02T00:00:00Z"}""").statusCode(202)
                .body("types", contains("score.computed.v1")).extract().path("id");
        replay("""
                {"from": "2026-01-01T00:00:00Z", "to": "2026-01-02T00:00:00Z"}""").statusCode(202).body("id", is(once));
        admin().get("/v1/crm-queues/sales").then().body("replays.id", contains(once));
    }

    private ValidatableResponse put(String name, String body) {
        return admin().contentType("application/json").body(body).put("/v1/crm-queues/" + name).then();
    }

    private ValidatableResponse replay(String body) {
        return admin().contentType("application/json").header("Idempotency-Key", "k-" + workspace).body(body)
                .post("/v1/crm-queues/sales/replay").then();
    }

    private RequestSpecification admin() {
        return given().auth().oauth2(key(workspace, "admin"));
    }
}
