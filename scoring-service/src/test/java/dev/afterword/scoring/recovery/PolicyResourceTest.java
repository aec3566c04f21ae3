package dev.afterword.scoring.recovery;

import static dev.afterword.scoring.ResponseEvents.events;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.RecoveryChanged;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
class PolicyResourceTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    StoredRows stored;

    @Test
    void until_a_workspace_says_otherwise_usual_hours_hold() {
        as(workspace).get("/v1/recovery-policy").then().statusCode(200)
                .body("within_business_hours", is(8), "days", hasSize(5), "from", is("09:00"), "to", is("17:00"));
    }

    @Test
    void recoveries_are_due_by_the_workspaces_own_policy() {
        put("""
                {"within_business_hours": 2, "from": "00:00", "to": "24:00",
                 "days": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]}""")
                .statusCode(200).body("to", is("24:00"));
        as(workspace).get("/v1/recovery-policy").then().body("within_business_hours", is(2));
        as(UUID.randomUUID()).get("/v1/recovery-policy").then().body("within_business_hours", is(8));
        scoreResponses.score(events(List.of(ResponseEvents.in(workspace).of("c1").with("csat", 1))));
        var opened = stored.told(workspace, RecoveryChanged.class).get(0);
        assertThat(Duration.between(opened.openedAt(), opened.dueAt())).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void everything_wrong_is_named_at_once() {
        put("""
                {"within_business_hours": 0, "days": ["monday", "someday"], "from": "9", "to": "25:00", "holidays": []}""")
                .statusCode(422).body("errors.pointer",
                        containsInAnyOrder("/within_business_hours", "/days/1", "/from", "/to", "/holidays"));
        put("""
                {"within_business_hours": 8, "days": [], "from": "17:00", "to": "09:00"}""")
                .statusCode(422).body("errors.pointer", containsInAnyOrder("/days", "/to"));
    }

    private ValidatableResponse put(String body) {
        return as(workspace).contentType("application/json").body(body).put("/v1/recovery-policy").then();
    }

    private static RequestSpecification as(UUID workspace) {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "admin"));
    }
}
