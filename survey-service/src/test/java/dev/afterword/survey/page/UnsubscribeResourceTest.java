package dev.afterword.survey.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

import dev.afterword.survey.Backstage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class UnsubscribeResourceTest {

    @Inject
    Backstage backstage;

    @Test
    void looking_asks_and_changes_nothing() {
        var link = backstage.link(backstage.invited("purchase"));
        for (int twice = 0; twice < 2; twice++) {
            given().get("/u/" + link).then().statusCode(200).body(containsString("No more surveys?"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"));
            given().head("/u/" + link).then().statusCode(200);
        }
    }

    @Test
    void the_button_unsubscribes_and_another_takes_it_back() {
        var link = backstage.link(backstage.invited("purchase"));
        given().contentType("application/x-www-form-urlencoded").post("/u/" + link).then().statusCode(200)
                .body(containsString("You are unsubscribed"));
        given().contentType("application/x-www-form-urlencoded").body("again=yes").post("/u/" + link).then().statusCode(200)
                .body(containsString("No more surveys?"));
        given().get("/u/" + link).then().body(not(containsString("You are unsubscribed")));
    }

    @Test
    void a_forged_link_changes_nothing_and_says_so_in_plain_words() {
        given().get("/u/" + "A".repeat(36)).then().statusCode(404).body(containsString("This link is not complete"));
        given().contentType("application/x-www-form-urlencoded").post("/u/" + "A".repeat(36)).then().statusCode(404);
    }

    @Test
    void a_company_cannot_write_html_into_the_page() {
        var link = backstage.link(backstage.invited(backstage.interaction("purchase", "<b>Acme"), "auto", null));
        given().get("/u/" + link).then().body(containsString("&lt;b&gt;Acme"), not(containsString("<b>")));
    }
}
