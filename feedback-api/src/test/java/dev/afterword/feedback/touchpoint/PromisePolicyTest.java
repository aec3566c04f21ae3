package dev.afterword.feedback.touchpoint;

import static dev.afterword.feedback.TestData.as;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PromisePolicyTest {

    @Inject
    TestData data;

    private String admin;

    @BeforeEach
    void begin_with_a_team_of_two() {
        admin = data.key(data.workspace("Hooli"), "admin");
        as(admin).body("{\"name\": \"Ada\"}").put("/v1/team/ada").then().statusCode(201);
        as(admin).body("{\"name\": \"Ben\"}").put("/v1/team/ben").then().statusCode(201);
    }

    @Test
    void a_policy_and_a_review_link_are_answered_as_they_were_set_and_replaced_whole() {
        put("{\"team\": [\"ben\", \"ada\"], \"within_business_hours\": 40}", "\"https://reviews.example.org/hooli\"")
                .statusCode(201);
        String stored = as(admin).get("/v1/touchpoints/form").then().statusCode(200)
                .body("promise.team", contains("ben", "ada"), "promise.within_business_hours", is(40),
                        "review_url", is("https://reviews.example.org/hooli"))
                .extract().asString();
        assertThat(stored).contains("\"within_business_hours\":40}");
        put("null", "null").statusCode(200);
        as(admin).get("/v1/touchpoints/form").then().statusCode(200).body("promise", nullValue(), "review_url", nullValue());
    }

    @ParameterizedTest
    @CsvSource({ "0.25, 0.25", "1.50, 1.5", "400, 400", "4e1, 40" })
    void hours_are_counted_in_quarters(String sent, String answered) {
        String body = put("{\"team\": [\"ada\"], \"within_business_hours\": " + sent + "}", "null").statusCode(201)
                .extract().asString();
        assertThat(body).contains("\"within_business_hours\":" + answered + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "0.3", "400.25", "-1", "\"4\"", "null" })
    void other_hours_are_refused(String hours) {
        put("{\"team\": [\"ada\"], \"within_business_hours\": " + hours + "}", "null").statusCode(422)
                .body("errors.pointer", contains("/promise/within_business_hours"));
    }

    @Test
    void a_rota_names_members_of_the_team_each_once() {
        put("{\"team\": [\"ada\", \"zoe\", \"ada\"], \"within_business_hours\": 4}", "\"ftp://example.org\"")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/promise/team/1", "/promise/team/2", "/review_url"));
        put("{\"team\": [], \"within_business_hours\": 4}", "null").statusCode(422)
                .body("errors.pointer", contains("/promise/team"));
        put("{\"within_business_hours\": 4}", "null").statusCode(422).body("errors.pointer", contains("/promise/team"));
    }

    @Test
    void the_team_of_another_workspace_does_not_count() {
        String stranger = data.key(data.workspace("Pied Piper"), "admin");
        as(stranger).body(touchpoint("{\"team\": [\"ada\"], \"within_business_hours\": 4}", "null"))
                .put("/v1/touchpoints/form").then().statusCode(422).body("errors.pointer", contains("/promise/team/0"));
    }

    @Test
    void a_deleted_touchpoint_is_unknown_until_it_is_put_again() {
        put("null", "null").statusCode(201);
        as(admin).body("{\"touchpoint\": \"form\"}").post("/v1/interactions").then().statusCode(201);
        as(admin).delete("/v1/touchpoints/form").then().statusCode(204);
        as(admin).get("/v1/touchpoints/form").then().statusCode(404);
        as(admin).get("/v1/touchpoints").then().statusCode(200).body("touchpoints.key", is(java.util.List.of()));
        as(admin).delete("/v1/touchpoints/form").then().statusCode(404);
        as(admin).body("{\"touchpoint\": \"form\"}").post("/v1/interactions").then().statusCode(422)
                .body("errors.pointer", contains("/touchpoint"));
        put("null", "null").statusCode(201);
        as(admin).get("/v1/touchpoints").then().statusCode(200).body("touchpoints.key", contains("form"));
        as(admin).body("{\"touchpoint\": \"form\"}").post("/v1/interactions").then().statusCode(201);
    }

    @Test
    void interactions_at_a_deleted_touchpoint_stay() {
        put("null", "null").statusCode(201);
        String id = as(admin).body("{\"touchpoint\": \"form\"}").post("/v1/interactions").path("id");
        as(admin).delete("/v1/touchpoints/form").then().statusCode(204);
        as(admin).get("/v1/interactions/" + id).then().statusCode(200).body("touchpoint", is("form"));
    }

    @Test
    void a_touchpoint_of_another_workspace_is_not_deleted() {
        put("null", "null").statusCode(201);
        as(data.key(data.workspace("Pied Piper"), "admin")).delete("/v1/touchpoints/form").then().statusCode(404);
        as(admin).get("/v1/touchpoints/form").then().statusCode(200);
    }

    @Test
    void nobody_leaves_the_team_while_being_put_on_a_rota() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 15; round++) {
                as(admin).delete("/v1/touchpoints/form");
                as(admin).body("{\"name\": \"Ada\"}").put("/v1/team/ada");
                var start = new CyclicBarrier(2);
                var put = pool.submit(() -> {
                    start.await(10, SECONDS);
                    return put("{\"team\": [\"ada\"], \"within_business_hours\": 4}", "null").extract().statusCode();
                });
                var deleted = pool.submit(() -> {
                    start.await(10, SECONDS);
                    return as(admin).delete("/v1/team/ada").statusCode();
                });
                assertThat(put.get(30, SECONDS) + "/" + deleted.get(30, SECONDS)).isIn("201/409", "422/204");
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private ValidatableResponse put(String promise, String reviewUrl) {
        return as(admin).body(touchpoint(promise, reviewUrl)).put("/v1/touchpoints/form").then();
    }

    private static String touchpoint(String promise, String reviewUrl) {
        return """
                {"name": "Form", "kind": "contact_form", "journey_stage": "discovery",
                 "owner": {"name": "Grace", "email": "grace@example.org"}, "promise": %s, "review_url": %s}"""
                .formatted(promise, reviewUrl);
    }
}
