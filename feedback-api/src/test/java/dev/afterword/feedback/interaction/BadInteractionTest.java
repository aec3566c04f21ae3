package dev.afterword.feedback.interaction;

import static dev.afterword.feedback.TestData.asFirst;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

/** Whatever is refused here: the last check of every test is that nothing of it was stored. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class BadInteractionTest {

    @Inject
    TestData data;

    private List<String> before;

    @BeforeEach
    void count_rows() {
        before = data.rowCounts();
    }

    @AfterEach
    void nothing_of_a_refused_request_is_stored() {
        assertThat(data.rowCounts()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{}                                                                      | /touchpoint",
            "{'touchpoint': null}                                                    | /touchpoint",
            "{'touchpoint': ''}                                                      | /touchpoint",
            "{'touchpoint': 7}                                                       | /touchpoint",
            "{'touchpoint': 'nowhere'}                                               | /touchpoint",
            "{'touchpoint': 'checkout', 'source_id': 7}                              | /source_id",
            "{'touchpoint': 'checkout', 'occurred_at': 'yesterday'}                  | /occurred_at",
            "{'touchpoint': 'checkout', 'occurred_at': 1768470000}                   | /occurred_at",
            "{'touchpoint': 'checkout', 'occurred_at': '2026-02-30T00:00:00Z'}       | /occurred_at",
            "{'touchpoint': 'checkout', 'occurred_at': '2026-01-15T09:30:00'}        | /occurred_at",
            "{'touchpoint': 'checkout', 'customer': 'Ada'}                           | /customer",
            "{'touchpoint': 'checkout', 'customer': {'email': 'ada'}}                | /customer/email",
            "{'touchpoint': 'checkout', 'customer': {'phone': '030 901820'}}         | /customer/phone",
            "{'touchpoint': 'checkout', 'customer': {'phone': '+999301234567'}}      | /customer/phone",
            "{'touchpoint': 'checkout', 'customer': {'locale': 'de_DE'}}             | /customer/locale",
            "{'touchpoint': 'checkout', 'customer': {'time_zone': 'Berlin'}}         | /customer/time_zone",
            "{'touchpoint': 'checkout', 'customer': {'mail': 'ada@example.org'}}     | /customer/mail",
            "{'touchpoint': 'checkout', 'agent': {'name': ['Grace']}}                | /agent/name",
            "{'touchpoint': 'checkout', 'properties': ['a']}                         | /properties",
            "{'touchpoint': 'checkout', 'properties': {'a': {'b': 'c'}}}             | /properties/a",
            "{'touchpoint': 'checkout', 'properties': {'a/b': 1}}                    | /properties/a~1b",
            "{'touchpoint': 'checkout', 'survey': 'fax'}                             | /survey",
            "{'touchpoint': 'checkout', 'survey': 'AUTO'}                            | /survey",
            "{'touchpoint': 'checkout', 'sourceId': 'x'}                             | /sourceId" })
    void a_wrong_field_is_named_by_its_pointer(String body, String pointer) {
        post(body.replace('\'', '"')).statusCode(422).contentType("application/problem+json")
                .body("type", endsWith("/invalid"), "errors.pointer", containsInAnyOrder(pointer));
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        post("""
                {"touchpoint": "nowhere", "occurred_at": "soon", "customer": {"email": "ada", "locale": "de_DE", "nick": "A"},
                 "properties": {"a": 1}, "survey": "fax", "colour": "red"}""").statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/touchpoint", "/occurred_at", "/customer/email",
                        "/customer/locale", "/customer/nick", "/properties/a", "/survey", "/colour"));
    }

    @Test
    void an_interaction_more_than_five_minutes_ahead_is_refused() {
        post("{\"touchpoint\": \"checkout\", \"occurred_at\": \"%s\"}".formatted(Instant.now().plusSeconds(360)))
                .statusCode(422)
                .body("errors[0].pointer", is("/occurred_at"), "errors[0].detail", containsString("5 minutes"));
    }

    @Test
    void an_interaction_older_than_the_workspace_keeps_them_is_refused() {
        post("{\"touchpoint\": \"checkout\", \"occurred_at\": \"%s\"}".formatted(Instant.now().minus(Duration.ofDays(731))))
                .statusCode(422)
                .body("errors[0].pointer", is("/occurred_at"), "errors[0].detail", containsString("730 days"));
    }

    @ParameterizedTest
    @CsvSource({ "source_id, 201", "channel, 101", "survey_key, 64", "touchpoint, 64" })
    void a_text_over_its_length_is_refused(String field, int length) {
        String touchpoint = field.equals("touchpoint") ? "" : "\"touchpoint\": \"checkout\", ";
        post("{%s\"%s\": \"%s\"}".formatted(touchpoint, field, "x".repeat(length))).statusCode(422)
                .body("errors[0].pointer", is("/" + field));
    }

    @Test
    void properties_have_their_limits() {
        properties("\"%s\": \"v\"".formatted("k".repeat(65))).statusCode(422);
        properties("\"k\": \"%s\"".formatted("v".repeat(1001))).statusCode(422).body("errors[0].pointer", is("/properties/k"));
        properties(String.join(",", IntStream.rangeClosed(1, 51).mapToObj(i -> "\"k" + i + "\": \"v\"").toList()))
                .statusCode(422).body("errors[0].pointer", is("/properties"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "touchpoint=checkout", "{\"touchpoint\": \"checkout\"", "[]", "null", "{} {}",
            "{\"touchpoint\": \"checkout\", \"touchpoint\": \"support-line\"}", "{\"touchpoint\": \"check\\u0000out\"}",
            "{\"touchpoint\": \"\\ud83d\"}" })
    void what_cannot_be_read_is_refused_with_400(String body) {
        post(body).statusCode(400).contentType("application/problem+json").body("type", endsWith("/unreadable"));
    }

    @Test
    void a_body_over_64_kib_is_refused_with_413() {
        properties("\"k\": \"%s\"".formatted("v".repeat(65 * 1024))).statusCode(413)
                .contentType("application/problem+json").body("type", endsWith("/too-large"));
    }

    @Test
    void another_content_type_than_json_is_refused_with_415() {
        given().header("Authorization", "Bearer " + TestData.FIRST_KEY).contentType("text/plain")
                .body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions")
                .then().statusCode(415).contentType("application/problem+json");
    }

    @Test
    void another_method_is_refused_with_405() {
        asFirst().body("{}").put("/v1/interactions").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void deep_nesting_is_refused_before_it_is_parsed() {
        properties("\"k\": " + "[".repeat(60_000)).statusCode(400).body("type", endsWith("/unreadable"));
    }

    @Test
    void a_malformed_idempotency_key_is_refused() {
        asFirst().header("Idempotency-Key", "x".repeat(256)).body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions")
                .then().statusCode(422).body("errors[0].pointer", is("Idempotency-Key"));
    }

    private static ValidatableResponse post(String body) {
        return asFirst().body(body).post("/v1/interactions").then();
    }

    private static ValidatableResponse properties(String entries) {
        return post("{\"touchpoint\": \"checkout\", \"properties\": {%s}}".formatted(entries));
    }
}
