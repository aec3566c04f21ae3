package dev.afterword.feedback.team;

import static dev.afterword.feedback.TestData.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
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
class TeamResourceTest {

    private static final String ADA = """
            {"name": "Ada", "role": "Optician", "photo_url": "https://example.org/ada.jpg", "greeting": "Until soon!",
             "away": [{"from": "2026-08-03", "to": "2026-08-21"}, {"from": "2026-12-24", "to": "2026-12-24"}]}""";

    @Inject
    TestData data;

    private String admin;

    @BeforeEach
    void begin_with_an_empty_workspace() {
        admin = data.key(data.workspace("Soylent"), "admin");
    }

    @Test
    void a_member_is_added_then_replaced_whole() {
        put("a-1", ADA).statusCode(201);
        as(admin).get("/v1/team/a-1").then().statusCode(200)
                .body("ref", is("a-1"), "name", is("Ada"), "role", is("Optician"),
                        "photo_url", is("https://example.org/ada.jpg"), "greeting", is("Until soon!"),
                        "away.from", contains("2026-08-03", "2026-12-24"), "away.to", contains("2026-08-21", "2026-12-24"));
        put("a-1", "{\"name\": \"Ada L.\"}").statusCode(200);
        as(admin).get("/v1/team/a-1").then().statusCode(200)
                .body("name", is("Ada L."), "role", nullValue(), "photo_url", nullValue(), "greeting", nullValue(),
                        "away", empty());
    }

    @Test
    void a_ref_may_be_an_address_or_a_name() {
        as(admin).body("{\"name\": \"Zoë\"}").put("/v1/team/{ref}", "zoë müller@example.org").then().statusCode(201);
        as(admin).get("/v1/team/{ref}", "zoë müller@example.org").then().statusCode(200)
                .body("ref", is("zoë müller@example.org"));
    }

    @Test
    void the_team_is_listed_in_pages_and_only_that_of_the_workspace() {
        for (int i = 0; i < 101; i++) {
            put("m-" + i, "{\"name\": \"M\"}").statusCode(201);
        }
        String cursor = as(admin).get("/v1/team").then().statusCode(200)
                .body("team", hasSize(100), "team[0].ref", is("m-0")).extract().path("next_cursor");
        as(admin).queryParam("cursor", cursor).get("/v1/team").then().statusCode(200)
                .body("team.ref", contains("m-100"), "next_cursor", nullValue());
        String stranger = data.key(data.workspace("Tyrell"), "interactions:read");
        as(stranger).get("/v1/team").then().statusCode(200).body("team", empty());
    }

    @Test
    void a_member_of_another_workspace_is_not_found() {
        put("a-1", ADA).statusCode(201);
        String stranger = data.key(data.workspace("Tyrell"), "admin");
        as(stranger).get("/v1/team/a-1").then().statusCode(404);
        as(stranger).delete("/v1/team/a-1").then().statusCode(404);
        as(stranger).body("{\"name\": \"Theirs\"}").put("/v1/team/a-1").then().statusCode(201);
        as(admin).get("/v1/team/a-1").then().statusCode(200).body("name", is("Ada"));
    }

    @Test
    void a_member_is_taken_out() {
        put("a-1", ADA).statusCode(201);
        as(admin).delete("/v1/team/a-1").then().statusCode(204);
        as(admin).get("/v1/team/a-1").then().statusCode(404);
        as(admin).delete("/v1/team/a-1").then().statusCode(404).body("detail", is("There is no such team member."));
    }

    @Test
    void who_is_on_a_rota_stays_until_taken_off_it() {
        put("a-1", ADA).statusCode(201);
        as(admin).body("""
                {"name": "Form", "kind": "contact_form", "journey_stage": "discovery",
                 "owner": {"name": "Grace", "email": "grace@example.org"},
                 "promise": {"team": ["a-1"], "within_business_hours": 4}}""").put("/v1/touchpoints/form")
                .then().statusCode(201);
        as(admin).delete("/v1/team/a-1").then().statusCode(409).body("detail", containsString("form"));
        as(admin).get("/v1/team/a-1").then().statusCode(200);
        as(admin).delete("/v1/touchpoints/form").then().statusCode(204);
        as(admin).delete("/v1/team/a-1").then().statusCode(204);
    }

    @Test
    void only_an_administrator_changes_the_team() {
        String reader = data.key(data.workspace("Tyrell"), "interactions:read", "interactions:write");
        as(reader).body(ADA).put("/v1/team/a-1").then().statusCode(403);
        as(reader).delete("/v1/team/a-1").then().statusCode(403);
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        put("a-1", """
                {"name": " ", "photo_url": "http://example.org/ada.jpg", "greeting": "%s",
                 "away": [{"from": "2026-08-21", "to": "2026-08-03"}, {"from": "soon"}], "rolle": "x"}"""
                .formatted("x".repeat(501)))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/photo_url", "/greeting", "/away/0/to",
                        "/away/1/from", "/away/1/to", "/rolle"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "javascript:alert(1)", "data:image/png;base64,AA==", "https:", "https://", "//example.org/a.jpg",
            "https://ada:secret@example.org/a.jpg", "https://example.org/a b.jpg", "ada.jpg" })
    void a_photo_is_on_the_web_and_safe_to_embed(String url) {
        put("a-1", "{\"name\": \"Ada\", \"photo_url\": \"" + url + "\"}").statusCode(422)
                .body("errors.pointer", contains("/photo_url"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "%20", "a%5Cb", "a%0Ab", "a%7Fb" })
    void a_ref_has_no_control_characters_slashes_or_blanks_alone(String ref) {
        as(admin).urlEncodingEnabled(false).body("{\"name\": \"Ada\"}").put("/v1/team/" + ref).then().statusCode(422)
                .body("errors.pointer", contains("ref"));
    }

    private ValidatableResponse put(String ref, String body) {
        return as(admin).body(body).put("/v1/team/" + ref).then();
    }
}
