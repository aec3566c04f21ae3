package dev.afterword.feedback.touchpoint;

import static dev.afterword.feedback.TestData.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class TouchpointResourceTest {

    private static final String BODY = """
            {"name": "%s", "kind": "contact_form", "journey_stage": "discovery",
             "owner": {"name": "Ada", "email": "ada@example.org"}}""";

    @Inject
    TestData data;

    private String admin;

    @BeforeEach
    void begin_with_an_empty_workspace() {
        admin = data.key(data.workspace("Soylent"), "admin");
    }

    @Test
    void a_touchpoint_is_created_then_replaced() {
        put("pricing", BODY.formatted("Pricing")).statusCode(201)
                .body("key", is("pricing"), "name", is("Pricing"), "kind", is("contact_form"),
                        "journey_stage", is("discovery"), "owner.name", is("Ada"), "owner.email", is("ada@example.org"));
        put("pricing", BODY.formatted("Prices")).statusCode(200).body("name", is("Prices"));
        as(admin).get("/v1/touchpoints/pricing").then().statusCode(200).body("key", is("pricing"), "name", is("Prices"));
    }

    @Test
    void a_new_touchpoint_and_its_change_are_known_to_the_next_interaction() {
        record().statusCode(422);
        put("pricing", BODY.formatted("Pricing")).statusCode(201);
        String first = record().statusCode(201).extract().path("id");
        put("pricing", BODY.formatted("Prices")).statusCode(200);
        String second = record().statusCode(201).extract().path("id");
        assertThat(data.eventsAbout(first).get(0).at("/data/interaction/touchpoint/name").asText()).isEqualTo("Pricing");
        assertThat(data.eventsAbout(second).get(0).at("/data/interaction/touchpoint/name").asText()).isEqualTo("Prices");
    }

    @Test
    void touchpoints_are_listed_oldest_first_and_only_those_of_the_workspace() {
        put("zebra", BODY.formatted("Z"));
        put("ant", BODY.formatted("A"));
        as(admin).get("/v1/touchpoints").then().statusCode(200)
                .body("touchpoints.key", contains("zebra", "ant"), "next_cursor", nullValue());
    }

    @Test
    void a_long_list_comes_in_pages() {
        for (int i = 0; i < 101; i++) {
            put("t-" + i, BODY.formatted("T")).statusCode(201);
        }
        String cursor = as(admin).get("/v1/touchpoints").then().statusCode(200)
                .body("touchpoints", hasSize(100), "touchpoints[0].key", is("t-0"), "next_cursor", notNullValue())
                .extract().path("next_cursor");
        as(admin).queryParam("cursor", cursor).get("/v1/touchpoints").then().statusCode(200)
                .body("touchpoints.key", contains("t-100"), "next_cursor", nullValue());
        as(admin).queryParam("cursor", "x" + cursor).get("/v1/touchpoints").then().statusCode(422)
                .body("errors[0].pointer", is("cursor"));
    }

    @Test
    void a_touchpoint_of_another_workspace_is_not_found() {
        put("pricing", BODY.formatted("Pricing"));
        String stranger = data.key(data.workspace("Tyrell"), "admin");
        as(stranger).get("/v1/touchpoints/pricing").then().statusCode(404).contentType("application/problem+json");
        as(stranger).body(BODY.formatted("Theirs")).put("/v1/touchpoints/pricing").then().statusCode(201);
        as(admin).get("/v1/touchpoints/pricing").then().body("name", is("Pricing"));
    }

    @Test
    void all_that_is_wrong_with_a_touchpoint_is_named_at_once() {
        var counts = data.rowCounts();
        put("pricing", """
                {"name": " ", "kind": "fax", "stage": "use", "owner": {"name": "Ada", "email": "ada"}}""").statusCode(422)
                .body("errors.pointer",
                        containsInAnyOrder("/name", "/kind", "/stage", "/journey_stage", "/owner/email"));
        assertThat(data.rowCounts()).isEqualTo(counts);
    }

    @Test
    void a_touchpoint_without_an_owner_is_refused() {
        put("pricing", "{\"name\": \"P\", \"kind\": \"visit\", \"journey_stage\": \"use\"}").statusCode(422)
                .body("errors.pointer", contains("/owner"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Pricing", "-pricing", "pricing_form", "pricing%20form",
            "abcdefghijklmnopqrstuvwxyz0123456789-abcdefghijklmnopqrstuvwxyz0" })
    void a_key_must_be_small_letters_digits_and_hyphens(String key) {
        as(admin).urlEncodingEnabled(false).body(BODY.formatted("Pricing")).put("/v1/touchpoints/" + key)
                .then().statusCode(422).body("errors.pointer", contains("key"));
    }

    private ValidatableResponse put(String key, String body) {
        return as(admin).body(body).put("/v1/touchpoints/" + key).then();
    }

    private ValidatableResponse record() {
        return as(admin).body("{\"touchpoint\": \"pricing\"}").post("/v1/interactions").then();
    }
}
