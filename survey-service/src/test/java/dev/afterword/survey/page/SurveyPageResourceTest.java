package dev.afterword.survey.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.afterword.survey.Backstage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

/** The survey as a customer sees it in a browser. */
@QuarkusTest
class SurveyPageResourceTest {

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Inject
    Backstage backstage;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "visit        | nps  | 11 | How likely is it that you would recommend Acme to a friend or colleague?",
            "purchase     | csat | 5  | How satisfied are you with our checkout?",
            "contact_form | ces  | 7  | Acme made it easy for me to handle my issue." })
    void the_page_asks_the_question(String kind, String question, int numbers, String words) {
        var html = page(backstage.invited(kind), "").statusCode(200).extract().asString();
        assertThat(html).contains("<html lang=\"en\" dir=\"ltr\">", words, "<textarea id=\"comment\"");
        assertThat(html.split("type=\"radio\" name=\"" + question + "\"", -1)).hasSize(numbers + 1);
        assertThat(html).doesNotContain(" checked");
    }

    @Test
    void the_five_dimensions_are_asked_after_a_call() {
        page(backstage.invited("support_call"), "").statusCode(200).body(allOf(containsString("Polite"),
                containsString("Responsive"), containsString("Efficient"), containsString("Knowledgeable"),
                containsString("Easy to work with")));
    }

    @Test
    void the_page_is_locked_up() {
        page(backstage.invited("visit"), "")
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                        + "connect-src 'self'; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'self' https://shop.example https://feedback.example")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(not(containsString("style=")), not(containsString("<style")), not(containsString("onclick")));
    }

    @Test
    void the_files_of_the_page_may_be_kept() {
        var html = page(backstage.invited("visit"), "").extract().asString();
        for (String file : new String[] { "survey.css", "survey.js", "icon.svg" }) {
            var address = html.replaceAll("(?s).*\"\\.\\.(/assets/" + file + "\\?v=[0-9a-f]{12})\".*", "$1");
            given().get(address).then().statusCode(200)
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .header("X-Content-Type-Options", "nosniff");
        }
    }

    @Test
    void sending_the_form_leads_to_thanks_and_back_to_the_answer() {
        var interaction = backstage.invited("purchase");
        var link = backstage.link(interaction);
        send(interaction, "csat=4&comment=").statusCode(303).header("Location", containsString(link))
                .header("Referrer-Policy", "no-referrer");
        page(interaction, "").statusCode(200).body(containsString("Thank you!"), containsString(link + "?change"));
        page(interaction, "?change").statusCode(200)
                .body(containsString("value=\"4\" checked"), containsString("Save changes"));
        send(interaction, "csat=5&comment=").statusCode(303);
        assertThat(backstage.eventTypes(interaction)).containsExactly("invitation.scheduled.v1", "invitation.opened.v1",
                "response.completed.v1", "response.completed.v1");
    }

    @Test
    void a_partial_answer_is_shown_again() {
        var interaction = backstage.invited("purchase");
        send(interaction, "csat=4&partial=true").statusCode(303);
        page(interaction, "").body(containsString("value=\"4\" checked"), containsString(">Send<"));
    }

    @Test
    void a_tap_in_a_mail_only_preselects() {
        var interaction = backstage.invited("purchase");
        long before = backstage.rows();
        page(interaction, "?csat=5&utm_source=mail&comment=injected").statusCode(200)
                .body(containsString("value=\"5\" checked"), not(containsString("injected")));
        page(interaction, "?csat=9").statusCode(200).body(not(containsString(" checked")));
        assertThat(backstage.rows()).isEqualTo(before);
    }

    @Test
    void looking_changes_nothing_however_often() {
        var interaction = backstage.invited("visit");
        var address = "/s/" + backstage.link(interaction);
        long before = backstage.rows();
        for (int i = 0; i < 20; i++) {
            given().accept(BROWSER).get(address + "?nps=9&change").then().statusCode(200);
            given().head(address + "?nps=9").then().statusCode(200);
            given().get(address + "/opened").then().statusCode(405);
        }
        assertThat(backstage.rows()).isEqualTo(before);
    }

    @Test
    void hostile_words_stay_words() {
        var interaction = backstage.invited(
                backstage.interaction("purchase", "<script>alert(1)</script>\u202E\"&{company}"), "auto", null);
        send(interaction, "csat=1&comment=%3C%2Ftextarea%3E%3Cscript%3Ealert(2)%3C%2Fscript%3E%E2%80%AE").statusCode(303);
        page(interaction, "?change").statusCode(200).body(not(containsString("<script>")),
                containsString("&lt;/textarea&gt;&lt;script&gt;alert(2)&lt;/script&gt;\u202E</textarea>"),
                containsString("<bdi>&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;{company}</bdi>"));
        page(interaction, "").statusCode(200).body(not(containsString("<script>")));
        assertThat(backstage.events(interaction).get(2).at("/data/answers/1/text").asText())
                .isEqualTo("</textarea><script>alert(2)</script>\u202E");
    }

    @Test
    void a_caller_without_wishes_is_treated_as_a_person() {
        given().contentType(FORM).body("nps=7").redirects().follow(false)
                .post("/s/" + backstage.link(backstage.invited("visit"))).then().statusCode(303);
        given().accept("application/json").get("/s/x").then().statusCode(404).contentType("application/problem+json");
    }

    private ValidatableResponse page(UUID interaction, String query) {
        return given().accept(BROWSER).get("/s/" + backstage.link(interaction) + query).then();
    }

    private ValidatableResponse send(UUID interaction, String form) {
        return given().accept(BROWSER).contentType(FORM).body(form).redirects().follow(false)
                .post("/s/" + backstage.link(interaction)).then();
    }
}
