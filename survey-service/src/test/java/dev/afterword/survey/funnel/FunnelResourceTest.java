package dev.afterword.survey.funnel;

import static dev.afterword.testing.StandInForFeedbackApi.key;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.survey.Backstage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
class FunnelResourceTest {

    @Inject
    Backstage backstage;

    private final UUID workspace = UUID.randomUUID();

    @Test
    void each_step_counts_who_was_left() {
        backstage.invited(workspace, "purchase");
        opened(backstage.invited(workspace, "purchase"));
        answer(backstage.invited(workspace, "purchase"), "comment=Hello&partial=true");
        answer(backstage.invited(workspace, "purchase"), "csat=5&partial=true");
        answer(backstage.invited(workspace, "visit"), "nps=5");
        backstage.suppressed(workspace);

        as("responses:read").get("/v1/funnel").then().statusCode(200)
                .body("eligible", is(6), "suppressed", is(1))
                .body("suppressed_because.reason", contains("survey_none"), "suppressed_because.count", contains(1))
                .body("waiting", is(0), "sent", is(5), "failed", is(0), "delivered", is(5))
                .body("opened", is(4), "started", is(3), "answered", is(2), "completed", is(1));
        as("responses:read").queryParam("survey", "nps").get("/v1/funnel").then()
                .body("eligible", is(1), "answered", is(1));
        as("responses:read").queryParam("from", "2100-01-01T00:00:00Z").get("/v1/funnel").then().body("eligible", is(0));
        as("responses:read").queryParam("touchpoint", "elsewhere").get("/v1/funnel").then().body("eligible", is(0));
    }

    @Test
    void a_key_of_another_workspace_counts_nothing_of_it() {
        backstage.invited(workspace, "purchase");
        given().header("Authorization", "Bearer " + key(UUID.randomUUID(), "responses:read")).get("/v1/funnel").then()
                .statusCode(200).body("eligible", is(0));
        as("surveys:write").get("/v1/funnel").then().statusCode(403);
        as("responses:read").queryParam("from", "2026-02-01T00:00:00Z").queryParam("to", "2026-01-01T00:00:00Z")
                .get("/v1/funnel").then().statusCode(422).body("errors.pointer", contains("to"));
    }

    private RequestSpecification as(String scope) {
        return given().header("Authorization", "Bearer " + key(workspace, scope));
    }

    private void opened(UUID interaction) {
        given().post("/s/" + backstage.link(interaction) + "/opened").then().statusCode(204);
    }

    private void answer(UUID interaction, String form) {
        given().accept("application/json").contentType("application/x-www-form-urlencoded").body(form)
                .post("/s/" + backstage.link(interaction)).then().statusCode(200);
    }
}
