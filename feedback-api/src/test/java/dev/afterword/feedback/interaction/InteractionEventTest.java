package dev.afterword.feedback.interaction;

import static dev.afterword.feedback.TestData.asFirst;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class InteractionEventTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Inject
    TestData data;

    @Test
    void an_interaction_leaves_one_event_that_tells_all_of_it() {
        var event = eventOf("""
                {"touchpoint": "checkout", "source_id": "event-1", "occurred_at": "2026-01-15T09:30:00Z",
                 "customer": {"ref": "c-77", "email": "ada@example.org", "name": "Ada", "locale": "en-GB", "segment": "vip"},
                 "agent": {"name": "Grace"}, "channel": "web", "properties": {"basket": "3"}, "survey": "email"}""", TRACE);
        assertThat(event.at("/specversion").asText()).isEqualTo("1.0");
        assertThat(UUID.fromString(event.at("/id").asText()).version()).isEqualTo(7);
        assertThat(event.at("/source").asText()).isEqualTo("/afterword/feedback-api");
        assertThat(event.at("/type").asText()).isEqualTo("interaction.recorded.v1");
        assertThat(event.at("/workspace").asText())
                .isEqualTo(data.column("select id from workspace where name = 'Acme'").get(0));
        assertThat(event.at("/traceparent").asText()).isEqualTo(TRACE);
        assertThat(event.at("/time").asText()).isEqualTo(event.at("/data/recorded_at").asText());

        var interaction = event.at("/data/interaction");
        assertThat(interaction.at("/interaction_id").asText()).isEqualTo(event.at("/subject").asText());
        assertThat(Instant.parse(interaction.at("/occurred_at").asText())).isEqualTo("2026-01-15T09:30:00Z");
        assertThat(interaction.at("/workspace")).isEqualTo(TestData.json("""
                {"name": "Acme", "time_zone": "Europe/Berlin", "retention_days": 730}"""));
        assertThat(interaction.at("/touchpoint")).isEqualTo(TestData.json("""
                {"key": "checkout", "name": "Checkout", "kind": "purchase", "journey_stage": "purchase",
                 "owner": "grace@example.org"}"""));
        assertThat(interaction.at("/customer_ref").asText()).isEqualTo("c-77");
        assertThat(interaction.at("/segment").asText()).isEqualTo("vip");
        assertThat(interaction.at("/locale").asText()).isEqualTo("en-GB");
        assertThat(interaction.at("/agent")).isEqualTo(TestData.json("{\"name\": \"Grace\"}"));
        assertThat(interaction.at("/channel").asText()).isEqualTo("web");

        assertThat(event.at("/data/source_id").asText()).isEqualTo("event-1");
        assertThat(event.at("/data/contact")).isEqualTo(TestData.json("""
                {"email": "ada@example.org", "name": "Ada"}"""));
        assertThat(event.at("/data/survey").asText()).isEqualTo("email");
        assertThat(event.at("/data/properties")).isEqualTo(TestData.json("{\"basket\": \"3\"}"));
    }

    @Test
    void the_review_link_of_the_touchpoint_travels_along() {
        asFirst().body("""
                {"name": "Desk", "kind": "visit", "journey_stage": "use", "review_url": "https://reviews.example.org/acme",
                 "owner": {"name": "Grace", "email": "grace@example.org"}}""").put("/v1/touchpoints/reviewed-desk").then()
                .statusCode(201);
        assertThat(eventOf("{\"touchpoint\": \"reviewed-desk\"}", null).at("/data/interaction/touchpoint/review_url").asText())
                .isEqualTo("https://reviews.example.org/acme");
    }

    @Test
    void what_was_not_told_is_absent_from_the_event() {
        var event = eventOf("{\"touchpoint\": \"checkout\"}", null);
        assertThat(event.at("/data").has("contact")).isFalse();
        assertThat(event.at("/data").has("source_id")).isFalse();
        assertThat(event.at("/data").has("survey_key")).isFalse();
        assertThat(event.at("/data").has("promise")).isFalse();
        assertThat(event.at("/data/interaction").has("agent")).isFalse();
        assertThat(event.at("/data/properties")).isEqualTo(TestData.json("{}"));
    }

    @Test
    void a_request_with_no_valid_trace_begins_one() {
        assertThat(eventOf("{\"touchpoint\": \"checkout\"}", null).at("/traceparent").asText())
                .matches("00-\\w{32}-\\w{16}-\\w\\w");
        assertThat(eventOf("{\"touchpoint\": \"checkout\"}", "nonsense").at("/traceparent").asText())
                .matches("00-\\w{32}-\\w{16}-\\w\\w");
    }

    private JsonNode eventOf(String body, String traceparent) {
        var request = traceparent == null ? asFirst() : asFirst().header("traceparent", traceparent);
        String id = request.body(body).post("/v1/interactions").then().statusCode(201).extract().path("id");
        var events = data.eventsAbout(id);
        assertThat(events).hasSize(1);
        return events.get(0);
    }
}
