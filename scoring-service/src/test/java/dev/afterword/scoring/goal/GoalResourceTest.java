package dev.afterword.scoring.goal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.scoring.StoredRows;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
class GoalResourceTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    StoredRows stored;

    @Test
    void a_goal_is_set_replaced_read_and_removed() {
        put("csat/checkout", """
                {"target": 80, "owner": {"name": "Ida", "email": "ida@nordlicht.example"}}""").statusCode(201)
                .body("direction", is("at_least"), "window_days", is(90), "judgement", nullValue());
        put("csat/checkout", """
                {"target": 75.5, "direction": "at_most", "window_days": 30,
                 "owner": {"name": "Bo", "email": "bo@nordlicht.example"}}""").statusCode(200);
        as(workspace).get("/v1/goals/csat/checkout").then().statusCode(200).body("target", is(75.5f),
                "direction", is("at_most"), "window_days", is(30), "owner.email", is("bo@nordlicht.example"));
        as(workspace).get("/v1/goals").then().statusCode(200).body("goals.touchpoint", contains("checkout"), "next_cursor",
                nullValue());
        as(UUID.randomUUID()).get("/v1/goals").then().body("goals", hasSize(0));
        as(UUID.randomUUID()).get("/v1/goals/csat/checkout").then().statusCode(404);
        as(UUID.randomUUID()).delete("/v1/goals/csat/checkout").then().statusCode(404);
        as(workspace).delete("/v1/goals/csat/checkout").then().statusCode(204);
        as(workspace).delete("/v1/goals/csat/checkout").then().statusCode(404);
        as(workspace).get("/v1/goals/csat/checkout").then().statusCode(404);
    }

    @Test
    void everything_wrong_is_named_at_once() {
        put("csat/checkout",
                """
                        {"target": -5, "direction": "up", "window_days": 0, "owner": {"name": "", "email": "a@b.example, c@d.example"}}""")
                .statusCode(422).contentType("application/problem+json").body("errors.pointer",
                        containsInAnyOrder("/target", "/direction", "/window_days", "/owner/name", "/owner/email"));
        put("csat/checkout", "{}").statusCode(422).body("errors.pointer", containsInAnyOrder("/target", "/owner"));
        put("nps/checkout", """
                {"target": -5, "owner": [{"name": "Ida", "email": "ida@nordlicht.example"}]}""").statusCode(422)
                .body("errors.pointer", contains("/owner"));
        put("mood/checkout", "{}").statusCode(404);
        put("csat/Check out", "{}").statusCode(404);
        put("csat/checkout", "nothing").statusCode(400);
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "scores:read"))
                .contentType("application/json").body("{}").put("/v1/goals/csat/checkout").then().statusCode(403);
    }

    @Test
    void a_workspace_may_have_only_so_many() {
        stored.execute(
                """
                        insert into goal (workspace, metric, touchpoint, goal_id, target, direction, owner_name, owner_email, window_days,
                            time_zone, revision, judged_on, created_at)
                        select ?, 'csat', 'place-' || i, gen_random_uuid(), 80, 'at_least', 'Ida', 'ida@nordlicht.example', 90,
                            'Europe/Berlin', 0, 'infinity', now() from generate_series(1, 1000) as i""",
                workspace);
        var body = """
                {"target": 80, "owner": {"name": "Ida", "email": "ida@nordlicht.example"}}""";
        put("csat/checkout", body).statusCode(409).contentType("application/problem+json");
        put("csat/place-7", body).statusCode(200);
        as(workspace).delete("/v1/goals/csat/place-8").then().statusCode(204);
        put("csat/checkout", body).statusCode(201);
        stored.execute("delete from goal where workspace = ?", workspace);
    }

    private ValidatableResponse put(String path, String body) {
        return as(workspace).contentType("application/json").body(body).put("/v1/goals/" + path).then();
    }

    private static RequestSpecification as(UUID workspace) {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "admin"));
    }
}
