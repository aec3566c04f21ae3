package dev.afterword.web.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProblemsTest {

    @ParameterizedTest
    @ValueSource(strings = { "/nowhere", "/q/nowhere", "/q", "/", "/failing", "/failing/x/y",
            "/index.html", "/%7B" })
    void a_path_that_leads_nowhere_is_a_problem(String path) {
        problem(given().accept("text/html").urlEncodingEnabled(false).get(path).then(), 404, "not-found");
    }

    @Test
    void a_wrong_method_is_a_problem_that_keeps_the_allowed_ones() {
        problem(given().delete("/failing/bytes").then(), 405, "method-not-allowed").header("Allow", "GET, HEAD, OPTIONS, POST");
        given().options("/failing/bytes").then().statusCode(200);
    }

    @Test
    void a_wrong_media_type_is_a_problem() {
        problem(given().contentType("text/plain").body("x").post("/failing/bytes").then(), 415, "unsupported-media-type");
        problem(given().accept("image/png").contentType(ContentType.JSON).body("{}").post("/failing/bytes").then(), 406,
                "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = { "bug", "checked", "error", "constraint", "other" })
    void our_own_fault_shows_an_id_and_nothing_else(String how) {
        problem(given().get("/failing/" + how).then(), 500, "internal")
                .body("id", not(emptyOrNullString()))
                .body(not(containsString("internal detail"))).body(not(containsString("Exception")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "database-away", "pool-empty" })
    void what_will_pass_asks_to_come_back(String how) {
        problem(given().get("/failing/" + how).then(), 503, "unavailable").header("Retry-After", "1")
                .body(not(containsString("10.0.0.1")));
    }

    @Test
    void our_own_problems_keep_their_words_and_headers() {
        problem(given().get("/failing/conflict").then(), 409, "conflict").body("detail", is("It is already there."));
        problem(given().get("/failing/busy").then(), 429, "too-many-requests").header("Retry-After", "2");
        problem(given().get("/failing/page").then(), 404, "not-found").body("detail", is("There is no such page."));
    }

    @Test
    void a_status_of_its_own_has_no_type_of_ours() {
        given().get("/failing/teapot").then().statusCode(418).contentType(Problem.CONTENT_TYPE).body("type", is("about:blank"));
    }

    @Test
    void redirects_and_pages_of_a_resource_pass_untouched() {
        given().redirects().follow(false).get("/failing/redirect").then().statusCode(303)
                .header("Location", containsString("/elsewhere"));
        given().get("/failing/own-page").then().statusCode(404).contentType(ContentType.HTML)
                .body(containsString("Our own words"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "bytes|{\"name\": }", "mapped|{\"at\": }",
            "mapped|{\"at\": \"x\"}",
            "mapped|[1]", "mapped|{\"at\":", "bytes|x" })
    void unreadable_json_is_a_problem_with_a_place(String path, String body) {
        problem(json(body).post("/failing/" + path).then(), 400, "unreadable").body("detail", startsWith("Line 1, column "));
    }

    @ParameterizedTest
    @ValueSource(strings = { "name=%zz", "%zz=name", "name=%", "name=%ff%zz" })
    void a_form_with_percent_signs_of_no_meaning_is_unreadable(String form) {
        problem(given().contentType(ContentType.URLENC).body(form).post("/failing/form").then(), 400, "unreadable");
    }

    @Test
    void wrong_fields_are_listed() {
        problem(json("{\"nam\": 1}").post("/failing/bytes").then(), 422, "invalid")
                .body("errors.pointer", is(java.util.List.of("/name", "/nam")))
                .body("errors[1].detail", containsString("\"name\"")).body("id", nullValue());
    }

    @Test
    void answers_are_in_snake_case_and_keep_nulls() {
        json("{\"some_name\": \"x\", \"at\": \"2026-05-31T14:03:00Z\"}").post("/failing/mapped").then().statusCode(200)
                .body(is("{\"some_name\":\"x\",\"at\":\"2026-05-31T14:03:00Z\",\"missing\":null}"));
    }

    static RequestSpecification json(String body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    static ValidatableResponse problem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status).contentType(Problem.CONTENT_TYPE)
                .body("type", is("https://afterword.dev/problems/" + slug)).body("status", is(status));
    }
}
