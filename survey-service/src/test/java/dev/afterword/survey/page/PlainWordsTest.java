package dev.afterword.survey.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.survey.Backstage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

/** What a customer reads when there is no survey to show or the answers can't be taken. */
@QuarkusTest
class PlainWordsTest {

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Inject
    Backstage backstage;

    @Test
    void an_answer_off_its_scale_is_explained_and_what_was_typed_is_kept() {
        var interaction = backstage.invited("purchase");
        send(interaction, "csat=6&comment=kept%20%3Cb%3E").statusCode(422).contentType("text/html;charset=UTF-8")
                .body(containsString("role=\"alert\""), containsString("Choose a number from 1 to 5."),
                        containsString("kept &lt;b&gt;"), containsString("aria-describedby=\"csat-problem\""));
        send(interaction, "comment=no+score").statusCode(422).body(containsString("role=\"alert\""));
        assertThat(backstage.events(interaction)).hasSize(1);
    }

    @Test
    void with_several_questions_each_problem_says_which_it_means() {
        var interaction = backstage.invited("support_call");
        send(interaction, "polite=6&efficient=0&nope=1").statusCode(422).body(
                containsString("<li>Polite <a href=\"#polite\">Choose a number from 1 to 5.</a></li>"),
                containsString("<li>Efficient <a href=\"#efficient\">Choose a number from 1 to 5.</a></li>"),
                containsString("<li>This answer belongs to none of these questions."));
        send(interaction, "comment=").statusCode(422).body(containsString("Answer at least one question."));
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%3Cscript%3E" })
    void a_forged_link_is_told_in_plain_words(String link) {
        given().accept(BROWSER).urlEncodingEnabled(false).get("/s/" + link).then().statusCode(404)
                .contentType("text/html;charset=UTF-8").body(containsString("We can’t find this survey"))
                .header("Cache-Control", "no-store");
        given().accept(BROWSER).urlEncodingEnabled(false).contentType(FORM).body("csat=5").post("/s/" + link).then()
                .statusCode(404).body(containsString("We can’t find this survey"));
    }

    @Test
    void a_customer_faster_than_the_event_waits_on_a_page_that_looks_again() {
        var interaction = backstage.interaction("purchase", "Acme");
        page(interaction.interactionId(), "?csat=5").statusCode(202).header("Retry-After", "1")
                .body(containsString("<meta http-equiv=\"refresh\" content=\"1\">"), containsString("One moment"));
        send(interaction.interactionId(), "csat=5").statusCode(503).header("Retry-After", "1")
                .body(containsString("was not saved"), not(containsString("http-equiv=\"refresh\"")));
        backstage.invited(interaction, "auto", null);
        page(interaction.interactionId(), "?csat=5").statusCode(200).body(containsString("value=\"5\" checked"));
    }

    @Test
    void where_nobody_is_asked_the_page_says_so() {
        var interaction = backstage.invited(backstage.interaction("purchase", "Acme"), "none", null);
        page(interaction, "").statusCode(404).body(containsString("There is no survey here"));
        send(interaction, "csat=5").statusCode(404).body(containsString("There is no survey here"));
    }

    @Test
    void after_24_hours_the_page_is_closed() {
        var interaction = backstage.invited("purchase");
        send(interaction, "csat=4").statusCode(303);
        backstage.age(interaction, "25 hours");
        page(interaction, "?change").statusCode(200).body(containsString("This survey is closed"));
        send(interaction, "csat=5").statusCode(409).body(containsString("This survey is closed"));
    }

    @Test
    void an_unreadable_form_is_answered_with_a_page() {
        send(backstage.invited("purchase"), "csat=%zz").statusCode(400).contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("That didn’t work"));
    }

    private ValidatableResponse page(UUID interaction, String query) {
        return given().accept(BROWSER).get("/s/" + backstage.link(interaction) + query).then();
    }

    private ValidatableResponse send(UUID interaction, String form) {
        return given().accept(BROWSER).contentType(FORM).body(form).redirects().follow(false)
                .post("/s/" + backstage.link(interaction)).then();
    }
}
