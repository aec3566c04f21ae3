package dev.afterword.feedback.thanks;

import static io.restassured.RestAssured.given;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.afterword.feedback.thanks.ThanksVisit.Promised;
import dev.afterword.feedback.thanks.domain.Language;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

/** The thank-you page as a customer sees it in a browser. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ThanksResourceTest {

    private static final String IN_UTC = "{\"locale\": \"en-GB\", \"time_zone\": \"UTC\"}";

    @Inject
    ThanksVisit visits;

    @Test
    void a_person_and_a_time_are_named() {
        var interaction = visits.interaction(IN_UTC, "none");
        visits.promise(interaction, new Promised("Ada Lovelace", "Optician", "https://photos.example/ada.jpg?a=1&b=2",
                "I'm looking forward to it.", Instant.now().truncatedTo(DAYS).plus(1, DAYS), "open"));
        page(interaction).statusCode(200).contentType("text/html;charset=UTF-8").body(allOf(
                containsString("<html lang=\"en\" dir=\"ltr\">"), containsString("<h1>Thank you!</h1>"),
                containsString("\u2068Ada\u2069 will write to you by tomorrow, "), containsString("day, 00:00</p>"),
                containsString("src=\"https://photos.example/ada.jpg?a=1&amp;b=2\" alt=\"\""),
                containsString(">Ada Lovelace</bdi>"), containsString(">Optician</bdi>"),
                containsString("I&#39;m looking forward to it."), containsString("<title>Thank you! – Acme</title>")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "kept      | You have an answer | \u2068Ada\u2069 has answered you.",
            "kept_late | You have an answer | later than promised. We are sorry",
            "broken    | We are sorry       | We did not keep that promise.",
            "open      | We are sorry       | We did not keep that promise." })
    void what_became_of_the_promise_is_said_plainly(String state, String title, String words) {
        var interaction = visits.interaction(IN_UTC, "none");
        visits.promise(interaction,
                new Promised("Ada", null, null, "Until soon!", Instant.parse("2026-01-02T03:04:05Z"), state));
        page(interaction).statusCode(200).body(containsString("<h1>" + title + "</h1>"), containsString(words),
                not(containsString("will write to you")), not(containsString("Until soon!")));
    }

    @Test
    void without_a_promise_the_company_thanks() {
        page(visits.interaction("null", "none")).statusCode(200).body(containsString("<h1>Thank you!</h1>"),
                containsString("Thank you for your trust in \u2068Acme\u2069."), not(containsString("<figure")),
                not(containsString("survey.example.org")));
    }

    @ParameterizedTest
    @CsvSource({ "auto, <a class=\"button\" href=, <iframe", "email, <a class=\"button\" href=, <iframe",
            "inline, <iframe src=, class=\"button\"" })
    void the_survey_is_shown_in_place_or_behind_a_link(String survey, String with, String without) {
        var interaction = visits.interaction("null", survey);
        page(interaction).statusCode(200).body(
                containsString(with + "\"https://survey.example.org/s/" + visits.address(interaction).substring(8) + "\""),
                not(containsString(without)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_its_page(Language language) {
        var interaction = visits.interaction("{\"locale\": \"" + language.tag() + "\"}", "inline");
        for (String state : new String[] { "open", "kept", "kept_late", "broken" }) {
            visits.promise(interaction, Promised.by("Ada", Instant.now().plus(5, DAYS)).now(state));
            page(interaction).statusCode(200)
                    .body(containsString("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">"),
                            containsString("Ada"), not(containsString("{")), not(containsString("NOT_FOUND")));
        }
    }

    @Test
    void the_browser_decides_on_the_language_when_nobody_told_it() {
        var address = visits.address(visits.interaction("null", "none"));
        given().header("Accept-Language", "sv, nl-BE;q=0.8").get(address).then().statusCode(200)
                .body(containsString("lang=\"nl\""), containsString("Dank u wel!"));
        given().header("Accept-Language", "de").get("/thanks/" + "A".repeat(36)).then().statusCode(404)
                .body(containsString("lang=\"de\""), containsString("Diese Seite gibt es nicht"));
    }

    @Test
    void the_time_is_the_customers_and_its_zone_is_named() {
        var interaction = visits.interaction("{\"locale\": \"en-GB\", \"time_zone\": \"Asia/Tokyo\"}", "none");
        visits.promise(interaction, Promised.by("Ada", Instant.parse("2126-01-02T03:04:00Z")));
        page(interaction).body(containsString("2 January, 12:04"), containsString("Time zone: \u2068Japan Time\u2069"));
        var near = visits.interaction("{\"locale\": \"en-GB\", \"time_zone\": \"Europe/Paris\"}", "none");
        visits.promise(near, Promised.by("Ada", Instant.parse("2126-01-02T03:04:00Z")));
        page(near).body(containsString("2 January, 04:04"), not(containsString("Time zone")));
    }

    private ValidatableResponse page(UUID interaction) {
        return given().get(visits.address(interaction)).then();
    }
}
