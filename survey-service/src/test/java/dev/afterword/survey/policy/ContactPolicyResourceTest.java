package dev.afterword.survey.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.testing.StandInForFeedbackApi;
import dev.afterword.web.key.Scopes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class ContactPolicyResourceTest {

    private static final String PATH = "/v1/contact-policy";

    private final UUID workspace = UUID.randomUUID();

    @Test
    void a_workspace_begins_with_the_default() {
        with(Scopes.SURVEYS_WRITE).get(PATH).then().statusCode(200)
                .body("days_between_invitations", is(30)).body("invitations_per_year", is(6))
                .body("survey_recontact", empty()).body("send_window.from", is("09:00")).body("send_window.to", is("20:00"))
                .body("send_window.days.size()", is(7)).body("expires_after_days", is(30))
                .body("reminder_after_days", nullValue());
    }

    @Test
    void what_is_put_is_read_again_and_what_is_left_out_is_as_by_default() {
        with(Scopes.SURVEYS_WRITE).body("""
                {"days_between_invitations": 7, "survey_recontact": [{"survey": "nps", "days": 90}], "reminder_after_days": 3,
                 "send_window": {"days": ["friday", "monday"], "from": "10:00", "to": "24:00"}}""").put(PATH).then()
                .statusCode(200);
        with(Scopes.ADMIN).get(PATH).then().statusCode(200)
                .body("days_between_invitations", is(7)).body("invitations_per_year", is(6))
                .body("survey_recontact[0].survey", is("nps")).body("survey_recontact[0].days", is(90))
                .body("send_window.days", contains("monday", "friday")).body("send_window.to", is("24:00"))
                .body("reminder_after_days", is(3));
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(UUID.randomUUID(), Scopes.SURVEYS_WRITE))
                .get(PATH).then().body("days_between_invitations", is(30));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        with(Scopes.SURVEYS_WRITE).body("""
                {"days_between_invitation": 7, "invitations_per_year": -1, "expires_after_days": 5, "reminder_after_days": 5,
                 "survey_recontact": [{"survey": "nps"}, {"survey": "ces", "days": 1}, {"survey": "ces", "days": 2}],
                 "send_window": {"days": ["Someday"], "from": "20:00", "to": "08:00"}}""").put(PATH).then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/days_between_invitation", "/invitations_per_year",
                        "/reminder_after_days", "/survey_recontact/0/days", "/survey_recontact/2/survey", "/send_window/days",
                        "/send_window/days/0", "/send_window/to"));
    }

    @Test
    void a_key_needs_the_scope() {
        with(Scopes.RESPONSES_READ).get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    private RequestSpecification with(String scope) {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, scope))
                .contentType("application/json");
    }
}
