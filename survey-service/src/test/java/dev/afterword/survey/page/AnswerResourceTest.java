package dev.afterword.survey.page;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.afterword.survey.Backstage;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

/** Answers as a script sends them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
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
    }

    @Test
    void the_same_answer_twice_changes_nothing() {
        var interaction = backstage.invited("purchase");
        String id = send(interaction, "csat=4").statusCode(200).extract().path("response_id");
        send(interaction, "csat=4").statusCode(200).body("response_id", is(id), "revision", is(1), "complete", is(true));
        assertThat(backstage.events(interaction)).hasSize(3);
    }

    @Test
    void score_first_and_comment_later() {
        var interaction = backstage.invited("purchase");
        String id = send(interaction, "csat=2&partial=true").statusCode(200)
                .body("revision", is(1), "complete", is(false)).extract().path("response_id");
        send(interaction, "comment=Too+slow").statusCode(200)
                .body("response_id", is(id), "revision", is(2), "complete", is(true));
        assertThat(backstage.eventTypes(interaction)).containsExactly("invitation.scheduled.v1", "invitation.opened.v1",
                "response.updated.v1", "response.completed.v1");
        assertThat(backstage.events(interaction).get(3).at("/data/answers")).hasSize(2);
    }

    @Test
    void a_changed_answer_is_a_new_revision() {
        var interaction = backstage.invited("visit");
        send(interaction, "nps=10").statusCode(200).body("revision", is(1));
        send(interaction, "nps=0").statusCode(200).body("revision", is(2));
        assertThat(backstage.events(interaction).get(3).at("/data/answers/0/number").asInt()).isZero();
    }

    @Test
    void sixteen_answers_at_once_make_one_response_with_rising_revisions() throws Exception {
        var interaction = backstage.invited("support_call");
        var pool = Executors.newFixedThreadPool(16);
        try {
            var answers = IntStream.range(0, 16).<Callable<String>> mapToObj(
                    i -> () -> send(interaction, "polite=" + (1 + i % 5)).statusCode(200).extract().path("response_id"))
                    .toList();
            var ids = new HashSet<String>();
            for (var answer : pool.invokeAll(answers)) {
                ids.add(answer.get(60, SECONDS));
            }
            assertThat(ids).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
        var revisions = backstage.events(interaction).stream()
                .filter(event -> event.get("type").asText().startsWith("response.")).toList();
        assertThat(revisions).extracting(event -> event.at("/data/revision").asInt())
                .isEqualTo(IntStream.rangeClosed(1, revisions.size()).boxed().toList());
        assertThat(backstage.eventTypes(interaction)).containsOnlyOnce("invitation.opened.v1");
    }

    @Test
    void the_same_answer_sixteen_times_at_once_is_one_revision() throws Exception {
        var interaction = backstage.invited("visit");
        var pool = Executors.newFixedThreadPool(16);
        try {
            var answers = IntStream.range(0, 16).<Callable<Integer>> mapToObj(
                    i -> () -> send(interaction, "nps=9").statusCode(200).extract().path("revision")).toList();
            for (var answer : pool.invokeAll(answers)) {
                assertThat(answer.get(60, SECONDS)).isEqualTo(1);
            }
        } finally {
            pool.shutdownNow();
        }
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
