package dev.afterword.survey.page;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import dev.afterword.survey.Backstage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** Whoever opens every link of a mail, twice and with HEAD too, answers nothing and is counted apart. */
@QuarkusTest
class ScannerTest {

    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15";

    @Inject
    Backstage backstage;

    @Test
    void scanners_answer_nothing_and_are_counted_apart() {
        var link = "/s/" + backstage.link(backstage.invited("visit"));
        long before = backstage.rows();
        double people = visits("person");
        double byName = visits("scanner_by_name");
        double byMethod = visits("scanner_by_method");
        double byHiddenLink = visits("scanner_by_hidden_link");
        for (int turn = 0; turn < 2; turn++) {
            for (int score = 0; score <= 10; score++) {
                given().header("User-Agent", "BarracudaCentral").get(link + "?nps=" + score).then().statusCode(200);
                given().header("User-Agent", PHONE).head(link + "?nps=" + score).then().statusCode(200);
            }
            given().header("User-Agent", PHONE).get(link + "/unseen").then().statusCode(404);
        }
        given().header("User-Agent", PHONE).get(link).then().statusCode(200);
        assertThat(backstage.rows()).isEqualTo(before);
        assertThat(visits("scanner_by_name") - byName).isEqualTo(22);
        assertThat(visits("scanner_by_method") - byMethod).isEqualTo(22);
        assertThat(visits("scanner_by_hidden_link") - byHiddenLink).isEqualTo(2);
        assertThat(visits("person") - people).isEqualTo(1);
    }

    @Test
    void who_was_there_before_anybody_could_read_the_message_is_a_scanner_too() {
        var interaction = backstage.invited("visit");
        double before = visits("scanner_by_haste") + visits("person");
        double hasty = visits("scanner_by_haste");
        backstage.delivered(interaction);
        given().header("User-Agent", PHONE).get("/s/" + backstage.link(interaction)).then().statusCode(200);
        assertThat(visits("scanner_by_haste") + visits("person") - before).isEqualTo(1);
        await().atMost(30, SECONDS).until(() -> {
            backstage.delivered(interaction);
            given().header("User-Agent", PHONE).get("/s/" + backstage.link(interaction));
            return visits("scanner_by_haste") > hasty;
        });
    }

    private static double visits(String visitor) {
        return given().get("/q/metrics").asString().lines()
                .filter(line -> line.startsWith("afterword_survey_visits_total{") && line.contains("\"" + visitor + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }
}
