package dev.afterword.survey.page;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.afterword.survey.Backstage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

/** Answers that come in parts, change or come again: what is told of is what is stored. */
@QuarkusTest
class ChangedAnswerTest {

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    @Inject
    Backstage backstage;

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
        assertThat(backstage.answers(interaction)).isEqualTo(Map.of("csat", "2", "comment", "Too slow"));
    }

    @Test
    void a_changed_answer_is_a_new_revision() {
        var interaction = backstage.invited("visit");
        send(interaction, "nps=10").statusCode(200).body("revision", is(1));
        send(interaction, "nps=0").statusCode(200).body("revision", is(2));
        assertThat(backstage.events(interaction).get(3).at("/data/answers/0/number").asInt()).isZero();
        assertThat(backstage.answers(interaction)).isEqualTo(Map.of("nps", "0"));
    }

    @Test
    void a_changed_answer_is_the_one_shown() {
        var interaction = backstage.invited("visit");
        send(interaction, "nps=10").statusCode(200);
        send(interaction, "nps=3").statusCode(200);
        given().accept("text/html").get("/s/" + backstage.link(interaction) + "?change").then().statusCode(200)
                .body(containsString("value=\"3\" checked"), not(containsString("value=\"10\" checked")));
    }

    @Test
    void a_changed_answer_that_comes_again_changes_nothing() {
        var interaction = backstage.invited("visit");
        send(interaction, "nps=10").statusCode(200);
        send(interaction, "nps=3").statusCode(200).body("revision", is(2));
        int told = backstage.events(interaction).size();
        send(interaction, "nps=3").statusCode(200).body("revision", is(2));
        assertThat(backstage.events(interaction)).hasSize(told);
    }

    @Test
    void a_comment_added_after_a_change_leaves_the_changed_score() {
        var interaction = backstage.invited("visit");
        send(interaction, "nps=10").statusCode(200);
        send(interaction, "nps=3").statusCode(200);
        send(interaction, "comment=Too+slow").statusCode(200).body("revision", is(3));
        assertThat(backstage.events(interaction).get(4).at("/data/answers/0/number").asInt()).isEqualTo(3);
        assertThat(backstage.answers(interaction)).isEqualTo(Map.of("nps", "3", "comment", "Too slow"));
    }

    @Test
    void a_comment_taken_back_is_gone() {
        var interaction = backstage.invited("visit");
        send(interaction, "nps=10&comment=Rash").statusCode(200);
        send(interaction, "comment=").statusCode(200).body("revision", is(2));
        assertThat(backstage.answers(interaction)).isEqualTo(Map.of("nps", "10"));
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
        var last = revisions.get(revisions.size() - 1).at("/data/answers/0/number").asText();
        assertThat(backstage.answers(interaction)).isEqualTo(Map.of("polite", last));
    }

    @Test
    void of_fifty_answers_at_once_the_page_shows_the_last_revision() throws Exception {
        var interaction = backstage.invited("visit");
        var pool = Executors.newFixedThreadPool(50);
        try {
            var answers = IntStream.range(0, 50).<Callable<String>> mapToObj(
                    i -> () -> send(interaction, "nps=" + i % 11 + "&partial=true").statusCode(200).extract()
                            .path("response_id"))
                    .toList();
            var ids = new HashSet<String>();
            for (var answer : pool.invokeAll(answers)) {
                ids.add(answer.get(60, SECONDS));
            }
            assertThat(ids).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
        var events = backstage.events(interaction);
        var last = events.get(events.size() - 1).at("/data/answers/0/number").asText();
        given().accept("application/json").get("/s/" + backstage.link(interaction)).then().statusCode(200)
                .body("answers.nps[0]", is(last), "revision", is(events.get(events.size() - 1).at("/data/revision").asInt()));
        given().accept("text/html").get("/s/" + backstage.link(interaction)).then()
                .body(matchesPattern("(?s).*value=\"" + last + "\"( id=\"nps\")? checked.*")); // the first tile has an id, too
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

    private ValidatableResponse send(UUID interaction, String form) {
        return given().accept("application/json").contentType(FORM).body(form)
                .post("/s/" + backstage.link(interaction)).then();
    }
}
