package dev.afterword.feedback.thanks;

import static io.restassured.RestAssured.given;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.feedback.TestData;
import dev.afterword.feedback.thanks.ThanksVisit.Promised;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

/** What a page that anybody can be sent to must not let happen. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ThanksSafetyTest {

    private static final String IN_UTC = "{\"locale\": \"en-GB\", \"time_zone\": \"UTC\"}";

    @Inject
    ThanksVisit visits;

    @Inject
    TestData data;

    @Test
    void the_page_is_locked_up() {
        page(visits.interaction("null", "inline"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self' https:; "
                        + "form-action 'none'; base-uri 'none'; frame-src https://survey.example.org; "
                        + "frame-ancestors 'self' https://shop.example")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Cache-Control", "no-store")
                .body(not(containsString("style=")), not(containsString("<style")), not(containsString("<script")));
    }

    @Test
    void the_files_of_the_page_may_be_kept() {
        var html = page(visits.interaction("null", "none")).extract().asString();
        for (String file : new String[] { "thanks.css", "icon.svg" }) {
            var address = html.replaceAll("(?s).*\"\\.\\.(/assets/" + file + "\\?v=[0-9a-f]{12})\".*", "$1");
            given().get(address).then().statusCode(200)
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .header("X-Content-Type-Options", "nosniff");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%F0%9F%98%80" })
    void a_link_that_is_not_genuine_gets_a_page_in_plain_words(String link) {
        given().urlEncodingEnabled(false).get("/thanks/" + link).then().statusCode(404)
                .contentType("text/html;charset=UTF-8").body(containsString("The link may have been cut off"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void what_is_gone_gets_the_same_page() {
        var interaction = visits.interaction("null", "none");
        data.execute("delete from interaction where id = ?", interaction);
        page(interaction).statusCode(404).body(containsString("The link may have been cut off"));
    }

    @Test
    void hostile_words_stay_words() {
        var interaction = visits.interaction(IN_UTC, "none");
        visits.promise(interaction,
                new Promised("<script>alert(1)</script>{page.company}\u202E", "\"><b>",
                        "https://x.example/\"onerror=\"alert(1)",
                        "</blockquote>{thanks:title}<img src=x>", Instant.now().plus(3, DAYS), "open"));
        page(interaction).statusCode(200).body(not(containsString("<script")), not(containsString("<b>")),
                not(containsString("\"onerror")), not(containsString("<img src=x")), containsString("{page.company}"),
                containsString("{thanks:title}"));
    }

    @Test
    void looking_changes_nothing_however_often() {
        var interaction = visits.interaction("null", "auto");
        visits.promise(interaction, Promised.by("Ada", Instant.parse("2026-01-02T03:04:05Z")));
        var before = data.rowCounts();
        for (int i = 0; i < 5; i++) {
            page(interaction).statusCode(200);
            given().head(visits.address(interaction)).then().statusCode(200);
        }
        assertThat(data.rowCounts()).isEqualTo(before);
        assertThat(data.column("select state from promise where interaction_id = ?", interaction)).containsExactly("open");
    }

    private ValidatableResponse page(UUID interaction) {
        return given().get(visits.address(interaction)).then();
    }
}
