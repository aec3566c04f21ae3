package dev.afterword.survey.page;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.messaging.Ids;
import dev.afterword.survey.Backstage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

/** What a script is told when its answers can't be taken; nothing of them is stored. */
@QuarkusTest
class RefusedAnswerTest {

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    @Inject
    Backstage backstage;

    @Test
    void after_24_hours_the_survey_is_closed() {
        var interaction = backstage.invited("purchase");
        send(interaction, "csat=4").statusCode(200);
        backstage.age(interaction, "23 hours 50 minutes");
        send(interaction, "csat=3").statusCode(200).body("revision", is(2));
        backstage.age(interaction, "11 minutes");
        send(interaction, "csat=1").statusCode(409).contentType("application/problem+json");
        send(interaction, "csat=3").statusCode(200).body("revision", is(2), "complete", is(true));
        assertThat(backstage.events(interaction)).hasSize(4);
    }

    @Test
    void everything_wrong_is_named_at_once_and_nothing_stored() {
        var interaction = backstage.invited("purchase");
        long before = backstage.rows();
        send(interaction, "csat=6&nps=3&partial=maybe&comment=a%00b").statusCode(422).contentType("application/problem+json")
                .body("errors.pointer", containsInAnyOrder("/csat", "/nps", "/partial", "/comment"),
                        "errors.find { it.pointer == '/csat' }.detail", is("Choose a number from 1 to 5."),
                        "errors.find { it.pointer == '/nps' }.detail", containsString("csat, comment"));
        assertThat(backstage.rows()).isEqualTo(before);
    }

    @Test
    void a_form_full_of_wrong_names_gets_a_small_answer() {
        var names = IntStream.range(0, 10_000).mapToObj(i -> "f" + i).collect(joining("&"));
        var interaction = backstage.invited("purchase");
        var answer = send(interaction, names).statusCode(422).extract();
        assertThat(answer.<List<String>> path("errors.pointer")).hasSize(50);
        assertThat(answer.asByteArray()).hasSizeLessThan(10_000);
    }

    @Test
    void what_is_required_must_be_answered() {
        var interaction = backstage.invited("purchase");
        send(interaction, "comment=hm").statusCode(422).body("errors.pointer", containsInAnyOrder("/csat"));
        send(interaction, "").statusCode(422);
        send(interaction, "comment=hm&partial=true").statusCode(200).body("complete", is(false));
    }

    @ParameterizedTest
    @ValueSource(strings = { "csat=%", "csat=%zz", "%E0%=1" })
    void an_unreadable_form_is_a_bad_request(String body) {
        send(backstage.invited("purchase"), body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_comment_over_5000_characters_is_refused_and_one_over_64_KiB_too() {
        var interaction = backstage.invited("purchase");
        send(interaction, "csat=1&comment=" + "%F0%9F%98%80".repeat(5_000)).statusCode(200);
        send(interaction, "csat=1&comment=" + "x".repeat(5_001)).statusCode(422)
                .body("errors[0].detail", is("Shorten this to 5,000 characters; it has 5,001."));
        send(interaction, "csat=1&comment=" + "x".repeat(66_000)).statusCode(413);
    }

    @Test
    void another_content_type_is_refused() {
        given().accept("application/json").contentType("application/json").body("{\"csat\":5}")
                .post("/s/" + backstage.link(backstage.invited("purchase"))).then().statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void an_answer_faster_than_its_event_is_told_to_come_again() {
        long before = backstage.rows();
        send(Ids.next(), "csat=5").statusCode(503).header("Retry-After", is("1")).contentType("application/problem+json");
        assertThat(backstage.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "..%2f..%2fetc" })
    void a_forged_link_answers_nothing(String link) {
        given().accept("application/json").contentType(FORM).body("csat=5").urlEncodingEnabled(false)
                .post("/s/" + link).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void a_link_changed_in_one_character_is_forged() {
        var link = backstage.link(backstage.invited("purchase"));
        var changed = (link.charAt(0) == 'A' ? "B" : "A") + link.substring(1);
        given().accept("application/json").contentType(FORM).body("csat=5").post("/s/" + changed).then().statusCode(404);
    }

    @Test
    void nobody_can_answer_where_nobody_is_asked() {
        var interaction = backstage.invited(backstage.interaction("purchase", "Acme"), "none", null);
        send(interaction, "csat=5").statusCode(404).contentType("application/problem+json");
        assertThat(backstage.events(interaction)).hasSize(1);
    }

    @Test
    void the_beacon_of_a_forged_link_or_an_unknown_interaction_stores_nothing() {
        long before = backstage.rows();
        opened("x").statusCode(404);
        opened(backstage.link(Ids.next())).statusCode(204);
        assertThat(backstage.rows()).isEqualTo(before);
    }

    private static ValidatableResponse opened(String link) {
        return given().contentType("text/plain").post("/s/" + link + "/opened").then();
    }

    private ValidatableResponse send(UUID interaction, String form) {
        return given().accept("application/json").contentType(FORM).body(form)
                .post("/s/" + backstage.link(interaction)).then();
    }
}
