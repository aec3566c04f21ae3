package dev.afterword.survey.results;

import static dev.afterword.testing.StandInForFeedbackApi.key;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.afterword.survey.Backstage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
class ResponseResourceTest {

    @Inject
    Backstage backstage;

    private UUID workspace;

    @BeforeEach
    void another_workspace() {
        workspace = UUID.randomUUID();
    }

    @Test
    void a_response_is_listed_with_what_it_is_about_and_the_answers_that_count() {
        var interaction = answered("purchase", "csat=4&comment=Quick");
        as("responses:read").get("/v1/responses").then().statusCode(200)
                .body("responses", hasSize(1), "next_cursor", nullValue())
                .body("responses[0].interaction.id", is(interaction.toString()))
                .body("responses[0].interaction.touchpoint", is("checkout"))
                .body("responses[0].interaction.customer", startsWith("c-"))
                .body("responses[0].survey.key", is("csat"), "responses[0].channel", is("link"))
                .body("responses[0].revision", is(1), "responses[0].complete", is(true))
                .body("responses[0].answers.question", contains("csat", "comment"))
                .body("responses[0].answers[0].number", is(4))
                .body("responses[0].answers[1].text", is("Quick"));
    }

    @Test
    void pages_hold_each_response_once_the_newest_first() {
        var interactions = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            interactions.add(0, answered("visit", "nps=" + i).toString());
        }
        var listed = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = as("responses:read").queryParam("limit", 2).queryParam("cursor", cursor).get("/v1/responses");
            listed.addAll(page.jsonPath().getList("responses.interaction.id"));
            cursor = page.path("next_cursor");
        }
        assertThat(listed).isEqualTo(interactions);
    }

    @Test
    void filters_leave_what_they_say() {
        answered("purchase", "csat=4");
        var between = Instant.now().plusMillis(2);
        await().until(() -> Instant.now().isAfter(between.plusMillis(2)));
        answered("visit", "nps=10&partial=true");
        assertThat(surveys("survey", "nps")).containsExactly("nps");
        assertThat(surveys("complete", "true")).containsExactly("csat");
        assertThat(surveys("complete", "false")).containsExactly("nps");
        assertThat(surveys("from", between.toString())).containsExactly("nps");
        assertThat(surveys("to", between.toString())).containsExactly("csat");
        String customer = as("responses:read").get("/v1/responses").path("responses[1].interaction.customer");
        assertThat(surveys("customer", customer)).containsExactly("csat");
        assertThat(surveys("customer", "c-2")).isEmpty();
        assertThat(surveys("touchpoint", "checkout")).containsExactly("nps", "csat");
        assertThat(surveys("touchpoint", "elsewhere")).isEmpty();
    }

    @Test
    void wrong_parameters_are_all_named() {
        as("responses:read").queryParam("from", "soon").queryParam("complete", "maybe").queryParam("limit", "0")
                .get("/v1/responses").then().statusCode(422).body("errors.pointer", contains("from", "complete", "limit"));
        as("responses:read").queryParam("format", "xlsx").get("/v1/responses/export").then().statusCode(422)
                .body("errors.pointer", contains("format"));
    }

    @Test
    void a_key_of_another_workspace_sees_none_of_it() {
        answered("purchase", "csat=4");
        workspace = UUID.randomUUID();
        as("responses:read").get("/v1/responses").then().statusCode(200).body("responses", hasSize(0));
        assertThat(as("responses:read").get("/v1/responses/export").asString()).isEmpty();
        as("surveys:write").get("/v1/responses").then().statusCode(403);
        given().get("/v1/responses/export").then().statusCode(401);
    }

    @Test
    void an_export_in_ndjson_has_the_oldest_response_first_and_the_words_of_the_list() throws IOException {
        var first = answered("purchase", "csat=4");
        var second = answered("visit", "nps=9");
        var lines = as("responses:read").get("/v1/responses/export").then().statusCode(200)
                .contentType(startsWith("application/x-ndjson")).extract().asString().lines().toList();
        var json = new ObjectMapper();
        assertThat(lines).hasSize(2);
        assertThat(json.readTree(lines.get(0)).at("/interaction/id").asText()).isEqualTo(first.toString());
        assertThat(json.readTree(lines.get(1)).at("/interaction/id").asText()).isEqualTo(second.toString());
        var listed = as("responses:read").queryParam("survey", "csat").get("/v1/responses").jsonPath();
        assertThat(json.readTree(lines.get(0)).get("id").asText()).isEqualTo(listed.getString("responses[0].id"));
        assertThat(json.readTree(lines.get(0)).get("first_answered_at").asText())
                .isEqualTo(listed.getString("responses[0].first_answered_at"));
    }

    @Test
    void an_export_for_spreadsheets_has_a_column_for_each_question_and_runs_no_formula() throws IOException {
        answered("purchase", "csat=4&comment=%3D1%2B1%0A%22two%22+lines%2C+%F0%9F%98%80");
        answered("visit", "nps=9");
        var answer = as("responses:read").queryParam("format", "csv").get("/v1/responses/export").then().statusCode(200)
                .contentType(startsWith("text/csv")).extract();
        assertThat(answer.header("Content-Disposition")).contains("responses.csv");
        String csv = answer.asString();
        assertThat(csv).startsWith("\uFEFF");
        List<NamedCsvRecord> rows;
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new StringReader(csv.substring(1)))) {
            rows = reader.stream().toList();
        }
        assertThat(rows).extracting(row -> row.getField("answer.csat")).containsExactly("4", "");
        assertThat(rows).extracting(row -> row.getField("answer.nps")).containsExactly("", "9");
        assertThat(rows.get(0).getField("answer.comment")).isEqualTo("'=1+1\n\"two\" lines, 😀");
    }

    private List<String> surveys(String parameter, String value) {
        return as("responses:read").queryParam(parameter, value).get("/v1/responses").then().statusCode(200).extract()
                .path("responses.survey.key");
    }

    private RequestSpecification as(String scope) {
        return given().header("Authorization", "Bearer " + key(workspace, scope));
    }

    private UUID answered(String kind, String form) {
        var interaction = backstage.invited(workspace, kind);
        given().accept("application/json").contentType("application/x-www-form-urlencoded").body(form)
                .post("/s/" + backstage.link(interaction)).then().statusCode(200);
        return interaction;
    }
}
