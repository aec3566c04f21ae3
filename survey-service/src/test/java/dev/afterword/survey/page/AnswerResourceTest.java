package dev.afterword.survey.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.survey.Backstage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

/** Answers as a script sends them. */
@QuarkusTest
class AnswerResourceTest {

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    @Inject
    Backstage backstage;

    @Test
    void an_answer_is_stored_and_told() {
        var interaction = backstage.invited("purchase");
        var response = send(interaction, "csat=5&comment=Fast+%26+fri%C3%ABndly").statusCode(200)
                .body("revision", is(1), "complete", is(true), "response_id", notNullValue()).extract();

        assertThat(backstage.eventTypes(interaction)).containsExactly(
                "invitation.scheduled.v1", "invitation.opened.v1", "response.completed.v1");
        var event = backstage.events(interaction).get(2);
        assertThat(event.get("subject").asText()).isEqualTo(response.path("response_id").toString());
        assertThat(event.get("traceparent").asText()).isEqualTo(Backstage.TRACE);
        assertThat(event.get("workspace").asText()).isEqualTo(Backstage.WORKSPACE.toString());
        assertThat(event.at("/data/answers").toString()).isEqualTo("""
                [{"question":"csat","kind":"csat","metric":"csat","number":5},\
                {"question":"comment","kind":"text","text":"Fast & friëndly"}]""");
        assertThat(event.at("/data/survey/key").asText()).isEqualTo("csat");
        assertThat(event.at("/data/interaction/touchpoint/key").asText()).isEqualTo("checkout");
        assertThat(event.at("/data/answered_at").asText()).isEqualTo(event.get("time").asText());
        assertThat(backstage.answers(interaction)).isEqualTo(Map.of("csat", "5", "comment", "Fast & friëndly"));
    }

    @Test
    void the_same_answer_twice_changes_nothing() {
        var interaction = backstage.invited("purchase");
        String id = send(interaction, "csat=4").statusCode(200).extract().path("response_id");
        send(interaction, "csat=4").statusCode(200).body("response_id", is(id), "revision", is(1), "complete", is(true));
        assertThat(backstage.events(interaction)).hasSize(3);
    }

    @Test
    void the_beacon_tells_once_that_the_survey_was_opened() {
        var interaction = backstage.invited("purchase");
        for (int i = 0; i < 3; i++) {
            opened(backstage.link(interaction)).statusCode(204);
        }
        send(interaction, "csat=5").statusCode(200);
        assertThat(backstage.eventTypes(interaction)).containsExactly(
                "invitation.scheduled.v1", "invitation.opened.v1", "response.completed.v1");
        assertThat(backstage.events(interaction).get(1).get("traceparent").asText()).isEqualTo(Backstage.TRACE);
    }

    private static ValidatableResponse opened(String link) {
        return given().contentType("text/plain").post("/s/" + link + "/opened").then();
    }

    private ValidatableResponse send(UUID interaction, String form) {
        return given().accept("application/json").contentType(FORM).body(form)
                .post("/s/" + backstage.link(interaction)).then();
    }
}
