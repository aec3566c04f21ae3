package dev.afterword.feedback.interaction;

import static dev.afterword.feedback.TestData.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

/** What comes in from web pages, where the key and everything else can be anybody's. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PublishedInteractionTest {

    private static final String ORIGIN = "https://forms.example.org";
    private static final String ORDER = """
            {"touchpoint": "checkout", "source_id": "order-17", "survey": "inline",
             "customer": {"email": "ada@example.org", "name": "Ada"}, "properties": {"basket": "3"}}""";

    @Inject
    TestData data;

    private UUID workspace;
    private String server;
    private String key;

    @BeforeEach
    void open_a_shop() {
        workspace = data.workspace("Forms");
        server = data.key(workspace, "admin");
        as(server).body("""
                {"name": "Checkout", "kind": "purchase", "journey_stage": "purchase",
                 "owner": {"name": "Ada", "email": "ada@example.org"}}""").put("/v1/touchpoints/checkout").then()
                .statusCode(201);
        key = as(server).body("{\"name\": \"Pages\", \"type\": \"publishable\", \"origins\": [\"" + ORIGIN + "\"]}")
                .post("/v1/api-keys").path("key");
    }

    @Test
    void a_page_hears_what_it_needs_to_thank_and_to_ask_and_nothing_it_has_sent() {
        String id = send(ORDER).statusCode(201)
                .body("$", aMapWithSize(4))
                .body("id", notNullValue(), "survey_url", notNullValue(), "thank_you_url", notNullValue(), "promise",
                        nullValue())
                .extract().path("id");
        as(server).get("/v1/interactions/" + id).then().statusCode(200).body("customer.email", is("ada@example.org"));
        assertThat(data.eventsAbout(id)).hasSize(1);
    }

    @Test
    void whoever_tries_source_ids_hears_nothing_of_what_is_there() {
        as(server).body(ORDER).post("/v1/interactions").then().statusCode(201);
        send("{\"touchpoint\": \"checkout\", \"source_id\": \"order-17\"}").statusCode(200).body("$", aMapWithSize(4))
                .header("Location", nullValue())
                .body("id", nullValue(), "survey_url", nullValue(), "thank_you_url", nullValue(), "promise", nullValue());
        assertThat(data.column("select count(*) from interaction where workspace_id = ?", workspace)).containsExactly("1");
    }

    @Test
    void the_same_request_again_hears_the_first_answer_again() {
        String first = page().header("Idempotency-Key", "a-random-one").body(ORDER).post("/v1/interactions").then()
                .statusCode(201).extract().asString();
        String second = page().header("Idempotency-Key", "a-random-one").body(ORDER).post("/v1/interactions").then()
                .statusCode(201).extract().asString();
        assertThat(second).isEqualTo(first);
        page().header("Idempotency-Key", "another").body(ORDER).post("/v1/interactions").then().statusCode(200)
                .body("survey_url", nullValue());
    }

    @Test
    void the_idempotency_keys_of_pages_and_servers_are_apart() {
        as(server).header("Idempotency-Key", "order-17").body(ORDER).post("/v1/interactions").then().statusCode(201);
        page().header("Idempotency-Key", "order-17").body(ORDER).post("/v1/interactions").then().statusCode(200)
                .body("survey_url", nullValue());
        page().header("Idempotency-Key", "order-18").body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions").then()
                .statusCode(201);
        as(server).header("Idempotency-Key", "order-18").body(ORDER.replace("17", "18")).post("/v1/interactions").then()
                .statusCode(201).body("source_id", is("order-18"));
    }

    @Test
    void what_a_page_may_not_say_is_named_beside_everything_else_that_is_wrong() {
        send("""
                {"touchpoint": "checkout", "agent": {"name": "Grace"}, "survey": "sms", "survey_key": "staff",
                 "occurred_at": "%s", "customer": {"email": "ada"}}""".formatted(Instant.now().minusSeconds(10 * 24 * 3600)))
                .statusCode(422)
                .body("type", endsWith("/invalid")).body("errors.pointer",
                        containsInAnyOrder("/agent", "/survey", "/survey_key", "/occurred_at", "/customer/email"));
        as(server).body(
                "{\"touchpoint\": \"checkout\", \"agent\": {\"name\": \"Grace\"}, \"survey\": \"sms\", \"survey_key\": \"s\"}")
                .post("/v1/interactions").then().statusCode(201);
    }

    @Test
    void a_page_creates_no_touchpoint_where_servers_may() {
        as(server).body("""
                {"name": "Forms", "time_zone": "America/Lima", "create_touchpoints": true,
                 "default_owner": {"name": "Ada", "email": "ada@example.org"}}""").put("/v1/workspaces/" + workspace).then()
                .statusCode(200);
        send("{\"touchpoint\": \"made-up\"}").statusCode(422).body("errors.pointer", contains("/touchpoint"));
        as(server).body("{\"touchpoint\": \"made-up\"}").post("/v1/interactions").then().statusCode(201);
        send("{\"touchpoint\": \"made-up\"}").statusCode(201);
    }

    @Test
    void a_page_that_was_offline_has_a_day() {
        send("{\"touchpoint\": \"checkout\", \"occurred_at\": \"" + Instant.now().minusSeconds(23 * 3600) + "\"}")
                .statusCode(201);
        send("{\"touchpoint\": \"checkout\", \"occurred_at\": \"" + Instant.now().minusSeconds(25 * 3600) + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/occurred_at"));
    }

    private ValidatableResponse send(String body) {
        return page().body(body).post("/v1/interactions").then();
    }

    private RequestSpecification page() {
        return as(key).header("Origin", ORIGIN);
    }
}
