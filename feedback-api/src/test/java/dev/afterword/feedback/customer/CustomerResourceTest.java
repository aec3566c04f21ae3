package dev.afterword.feedback.customer;

import static dev.afterword.feedback.TestData.as;
import static dev.afterword.feedback.TestData.asFirst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.afterword.feedback.TestData;
import dev.afterword.feedback.outcome.InvitationEvents;
import dev.afterword.feedback.outcome.NoteOutcomes;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CustomerResourceTest {

    private final String ref = "c-" + UUID.randomUUID();

    /** Ends the source ids: other tests record in this workspace too. */
    private final String here = "-" + UUID.randomUUID();

    @Inject
    TestData data;

    @Inject
    NoteOutcomes noteOutcomes;

    @Inject
    EraseCustomer eraseCustomer;

    @Test
    void all_that_is_held_of_a_customer_is_shown() {
        String first = record(ref, "one");
        record("someone else", "two");
        String second = record(ref, "three");
        asFirst().body("{\"overall\": 4}").put("/v1/interactions/" + second + "/self-rating").then().statusCode(200);
        noteOutcomes.note(List.of(new InvitationEvents(workspace(), UUID.fromString(first)).scheduled()));

        export(ref).statusCode(200).body("ref", is(ref), "interactions", hasSize(2), "next_cursor", nullValue(),
                "interactions[0].interaction.id", is(first), "interactions[1].interaction.id", is(second),
                "interactions[0].interaction.customer.email", is(ref + "@example.org"),
                "interactions[0].interaction.properties.gift", is("for " + ref),
                "interactions[0].interaction.invitation.state", is("scheduled"),
                "interactions[0].self_rating", nullValue(), "interactions[1].self_rating.overall", is(4));
        var alone = TestData.json(asFirst().get("/v1/interactions/" + first).asString());
        assertThat(TestData.json(export(ref).extract().asString()).at("/interactions/0/interaction")).isEqualTo(alone);
    }

    @Test
    void a_customer_with_much_comes_in_pages_and_each_thing_once() {
        for (int i = 0; i < ExportCustomer.PAGE + 1; i++) {
            record(ref, "page-" + i);
        }
        String cursor = export(ref).body("interactions", hasSize(ExportCustomer.PAGE), "next_cursor", notNullValue()).extract()
                .path("next_cursor");
        asFirst().queryParam("cursor", cursor).get("/v1/customers/" + ref).then().statusCode(200)
                .body("interactions", hasSize(1), "next_cursor", nullValue(),
                        "interactions[0].interaction.source_id", is("page-" + ExportCustomer.PAGE + here));
        asFirst().queryParam("cursor", "nonsense").get("/v1/customers/" + ref).then().statusCode(422);
    }

    @Test
    void an_erased_customer_leaves_no_trace_in_any_table() {
        String id = asFirst().header("Idempotency-Key", UUID.randomUUID().toString()).body(body(ref, "trace"))
                .post("/v1/interactions").path("id");
        record(ref, "trace-2");
        erase(ref).statusCode(204);

        export(ref).statusCode(404);
        asFirst().get("/v1/interactions/" + id).then().statusCode(200)
                .body("customer", nullValue(), "properties.size()", is(0), "source_id", is("trace" + here), "agent.name",
                        is("Grace"));
        assertThat(tracesOf(ref)).containsOnly("outbox customer.erased.v1");
    }

    @Test
    void the_erasure_is_told_and_what_waits_about_the_customer_is_told_without_them() {
        var before = Instant.now();
        String id = record(ref, "wait-");
        asFirst().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .delete("/v1/customers/" + ref).then().statusCode(204);
        var erased = erasures(ref).get(0);
        assertThat(erased.at("/workspace").asText()).isEqualTo(workspace().toString());
        assertThat(erased.at("/subject").asText()).isEqualTo(erased.at("/data/erasure_id").asText());
        assertThat(Instant.parse(erased.at("/data/erased_at").asText())).isBetween(before, Instant.now());
        assertThat(erased.at("/traceparent").asText()).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736");
        var recorded = data.eventsAbout(id).get(0);
        assertThat(recorded.at("/data/source_id").asText()).isEqualTo("wait-" + here);
        assertThat(recorded.at("/data/interaction").has("customer_ref")).isFalse();
        assertThat(recorded.at("/data").has("contact")).isFalse();
    }

    @Test
    void a_retry_that_comes_after_the_erasure_does_not_bring_the_customer_back() {
        String id = record(ref, "retry");
        erase(ref).statusCode(204);
        assertThat(asFirst().body(body(ref, "retry")).post("/v1/interactions").then().statusCode(200)
                .extract().<String> path("id")).isEqualTo(id);
        export(ref).statusCode(404);
    }

    @Test
    void a_customer_who_comes_back_is_a_new_one() {
        record(ref, "old");
        erase(ref).statusCode(204);
        record(ref, "new");
        export(ref).statusCode(200).body("interactions", hasSize(1), "interactions[0].interaction.source_id", is("new" + here));
    }

    @Test
    void an_unknown_customer_is_answered_alike_and_told_of() {
        erase(ref).statusCode(204);
        erase(ref).statusCode(204);
        assertThat(erasures(ref)).hasSize(2);
        export(ref).statusCode(404);
    }

    @Test
    void a_customer_with_more_than_one_batch_is_erased_whole() {
        data.execute(
                """
                        insert into interaction (id, workspace_id, touchpoint, occurred_at, recorded_at, customer_ref, properties, survey)
                        select gen_random_uuid(), ?, 'checkout', now(), now(), ?, '{}', 'auto' from generate_series(1, 2500)""",
                workspace(), ref);
        erase(ref).statusCode(204);
        assertThat(data.column("select count(*) from interaction where customer_ref = ?", ref)).containsExactly("0");
        assertThat(erasures(ref)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a/b", "/", "a//b", "a%2Fb", "a b+c", "zoë@example.org", "ключ", "🙂", "a?b#c&d=e", "..x",
            "a/../b",
            "\"; drop table interaction; --", "a;b=c", "%", "...", "{ref}" })
    void a_ref_may_have_any_characters(String name) {
        String odd = name + UUID.randomUUID();
        String id = record(odd, odd);
        export(odd).statusCode(200).body("ref", is(odd), "interactions[0].interaction.id", is(id));
        erase(odd).statusCode(204);
        export(odd).statusCode(404);
        assertThat(erasures(odd)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "%20", "%20%09" })
    void what_nobody_can_be_called_is_refused(String path) {
        asFirst().urlEncodingEnabled(false).get("/v1/customers/" + path).then().statusCode(422).body("errors[0].pointer",
                is("ref"));
        asFirst().urlEncodingEnabled(false).delete("/v1/customers/" + path).then().statusCode(422);
        asFirst().delete("/v1/customers/" + "x".repeat(201)).then().statusCode(422);
    }

    @Test
    void a_ref_with_a_nul_is_refused() {
        asFirst().urlEncodingEnabled(false).get("/v1/customers/a%00b").then().statusCode(400);
        asFirst().urlEncodingEnabled(false).delete("/v1/customers/%00").then().statusCode(400);
    }

    @Test
    void another_workspace_neither_sees_nor_erases_the_customer() {
        record(ref, "mine");
        var stranger = data.workspace("Globex");
        String key = data.key(stranger, "admin");
        as(key).get("/v1/customers/" + ref).then().statusCode(404).body("type", endsWith("/not-found"));
        as(key).delete("/v1/customers/" + ref).then().statusCode(204);
        export(ref).statusCode(200).body("interactions[0].interaction.customer.email", is(ref + "@example.org"));
        assertThat(erasures(ref)).extracting(event -> event.at("/workspace").asText()).containsExactly(stranger.toString());
    }

    @Test
    void the_scopes_are_kept_apart() {
        record(ref, "scoped");
        as(data.key(workspace(), "interactions:read")).delete("/v1/customers/" + ref).then().statusCode(403);
        as(data.key(workspace(), "interactions:write")).get("/v1/customers/" + ref).then().statusCode(403);
        as(data.key(workspace(), "interactions:read")).get("/v1/customers/" + ref).then().statusCode(200);
    }

    private String record(String customer, String sourceId) {
        return asFirst().body(body(customer, sourceId)).post("/v1/interactions").then().extract().path("id");
    }

    private String body(String customer, String sourceId) {
        var json = TestData.json("""
                {"touchpoint": "checkout", "customer": {"phone": "+4930901820", "locale": "de", "time_zone": "Europe/Berlin"},
                 "agent": {"name": "Grace"}, "channel": "web", "properties": {}}""");
        var node = (com.fasterxml.jackson.databind.node.ObjectNode) json;
        node.set("source_id", JsonNodeFactory.instance.textNode(sourceId + here));
        node.withObject("/customer").put("ref", customer).put("email", ref + "@example.org").put("name", "Zoë " + ref)
                .put("segment", "vip-" + ref);
        node.withObject("/properties").put("gift", "for " + ref);
        return node.toString();
    }

    private static ValidatableResponse export(String customer) {
        return asFirst().urlEncodingEnabled(false).get("/v1/customers/" + encoded(customer)).then();
    }

    private static ValidatableResponse erase(String customer) {
        return asFirst().urlEncodingEnabled(false).delete("/v1/customers/" + encoded(customer)).then();
    }

    private static String encoded(String customer) {
        return URLEncoder.encode(customer, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private UUID workspace() {
        return UUID.fromString(data.column("select id from workspace where name = 'Acme'").get(0));
    }

    private List<JsonNode> erasures(String customer) {
        return data.column("select body from outbox where type = 'customer.erased.v1'").stream().map(TestData::json)
                .filter(event -> event.at("/data/customer_ref").asText().equals(customer)).toList();
    }

    /** Where any of these texts still stands, in whatever column of whatever table: table and, of events, the type. */
    private List<String> tracesOf(String... texts) {
        var tables = data.column("""
                select format('select %L || coalesce('' '' || (to_jsonb(t) ->> ''type''), '''') from %I t
                    where strpos(cast(t as text), $1) > 0', table_name, table_name)
                from information_schema.tables where table_schema = 'public'""");
        return List.of(texts).stream().flatMap(text -> tables.stream()
                .flatMap(sql -> data.column(sql.replace("$1", "?"), text).stream())).toList();
    }
}
