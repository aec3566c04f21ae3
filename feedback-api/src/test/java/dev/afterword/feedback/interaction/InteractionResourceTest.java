package dev.afterword.feedback.interaction;

import static dev.afterword.feedback.TestData.as;
import static dev.afterword.feedback.TestData.asFirst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import dev.afterword.web.link.SurveyLinks;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class InteractionResourceTest {

    private static final String FULL = """
            {"touchpoint": "checkout", "source_id": "%s", "occurred_at": "2026-01-15T10:30:00.1234567+01:00",
             "customer": {"ref": "c-77", "email": "ada@example.org", "phone": "+4930901820", "name": "Ada \\ud83d\\ude42",
                          "locale": "en-GB", "time_zone": "Europe/London", "segment": "returning"},
             "agent": {"ref": "a-1", "name": "Grace"}, "channel": "web", "properties": {"basket": "3"},
             "survey": "inline", "survey_key": "nps"}""";

    @Inject
    TestData data;

    @Inject
    SurveyLinks links;

    @Test
    void everything_told_is_stored_and_answered() {
        var answer = asFirst().body(FULL.formatted("full-1")).post("/v1/interactions").then().statusCode(201)
                .body("touchpoint", is("checkout"), "source_id", is("full-1"),
                        "occurred_at", is("2026-01-15T09:30:00.123456Z"),
                        "customer.ref", is("c-77"), "customer.email", is("ada@example.org"),
                        "customer.phone", is("+4930901820"), "customer.name", is("Ada 🙂"), "customer.locale", is("en-GB"),
                        "customer.time_zone", is("Europe/London"), "customer.segment", is("returning"),
                        "agent.ref", is("a-1"), "agent.name", is("Grace"), "channel", is("web"),
                        "properties.basket", is("3"), "survey", is("inline"), "survey_key", is("nps"))
                .extract();
        assertThat(UUID.fromString(answer.path("id")).version()).isEqualTo(7);
        assertThat(answer.header("Location")).endsWith("/v1/interactions/" + answer.path("id"));

        String again = asFirst().get(answer.header("Location")).then().statusCode(200).extract().asString();
        assertThat(TestData.json(again)).isEqualTo(TestData.json(answer.asString()));
    }

    @Test
    void a_touchpoint_alone_is_enough() {
        var answer = asFirst().body("{\"touchpoint\": \"support-line\"}").post("/v1/interactions").then().statusCode(201)
                .body("source_id", nullValue(), "customer", nullValue(), "agent", nullValue(), "channel", nullValue(),
                        "properties", aMapWithSize(0), "survey", is("auto"), "survey_key", nullValue())
                .extract();
        assertThat(Instant.parse(answer.path("occurred_at"))).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(Instant.parse(answer.path("recorded_at"))).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void the_survey_url_leads_to_this_interaction() {
        var answer = asFirst().body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions").then().extract();
        String url = answer.path("survey_url");
        assertThat(url).startsWith("https://survey.example.org/s/");
        assertThat(links.verify(url.substring(url.lastIndexOf('/') + 1)))
                .contains(UUID.fromString(answer.path("id")));
    }

    @Test
    void where_nothing_is_asked_there_is_no_survey_url() {
        asFirst().body("{\"touchpoint\": \"checkout\", \"survey\": \"none\"}").post("/v1/interactions")
                .then().statusCode(201).body("survey", is("none"), "survey_url", nullValue());
    }

    @Test
    void without_a_source_id_each_request_is_an_interaction_of_its_own() {
        String first = asFirst().body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions").path("id");
        String second = asFirst().body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions").path("id");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void the_same_source_id_again_gets_the_first_answer_and_stores_nothing() {
        String first = asFirst().body(FULL.formatted("again-1")).post("/v1/interactions").then().statusCode(201)
                .extract().asString();
        var counts = data.rowCounts();
        String second = asFirst().body("{\"touchpoint\": \"checkout\", \"source_id\": \"again-1\", \"channel\": \"phone\"}")
                .post("/v1/interactions").then().statusCode(200).extract().asString();
        assertThat(TestData.json(second)).isEqualTo(TestData.json(first));
        assertThat(data.rowCounts()).isEqualTo(counts);
    }

    @Test
    void the_same_source_id_at_another_touchpoint_is_another_interaction() {
        asFirst().body("{\"touchpoint\": \"checkout\", \"source_id\": \"both\"}").post("/v1/interactions")
                .then().statusCode(201);
        asFirst().body("{\"touchpoint\": \"support-line\", \"source_id\": \"both\"}").post("/v1/interactions")
                .then().statusCode(201);
    }

    @Test
    void an_interaction_of_another_workspace_is_not_found() {
        String id = asFirst().body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions").path("id");
        String stranger = data.key(data.workspace("Globex"), "interactions:read");
        as(stranger).get("/v1/interactions/" + id).then().statusCode(404)
                .contentType("application/problem+json").body("type", endsWith("/not-found"));
    }

    @Test
    void a_source_id_and_a_touchpoint_belong_to_their_workspace() {
        asFirst().body("{\"touchpoint\": \"checkout\", \"source_id\": \"in-two-workspaces\"}").post("/v1/interactions")
                .then().statusCode(201);
        String stranger = data.key(data.workspace("Initech"), "admin");
        as(stranger).body("{\"touchpoint\": \"checkout\", \"source_id\": \"in-two-workspaces\"}").post("/v1/interactions")
                .then().statusCode(422).body("errors[0].pointer", equalTo("/touchpoint"));
        as(stranger).body("""
                {"name": "Till", "kind": "purchase", "journey_stage": "purchase",
                 "owner": {"name": "Bill", "email": "bill@example.org"}}""").put("/v1/touchpoints/checkout")
                .then().statusCode(201);
        as(stranger).body("{\"touchpoint\": \"checkout\", \"source_id\": \"in-two-workspaces\"}").post("/v1/interactions")
                .then().statusCode(201);
    }

    @Test
    void an_unknown_or_malformed_id_is_not_found() {
        asFirst().get("/v1/interactions/" + UUID.randomUUID()).then().statusCode(404).body("status", is(404));
        asFirst().get("/v1/interactions/17").then().statusCode(404).body("status", is(404));
    }

    @ParameterizedTest
    @ValueSource(ints = { 5_000, 20_000, 60_000 })
    void a_long_body_is_read_whole(int blanks) {
        asFirst().body("{\"touchpoint\": \"checkout\"" + " ".repeat(blanks) + "}")
                .post("/v1/interactions").then().statusCode(201);
    }
}
