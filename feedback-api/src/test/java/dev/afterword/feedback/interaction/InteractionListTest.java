package dev.afterword.feedback.interaction;

import static dev.afterword.feedback.TestData.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class InteractionListTest {

    private final Instant noon = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    TestData data;

    private String key;

    @BeforeEach
    void begin_with_an_empty_workspace() {
        key = data.key(data.workspace("Umbrella"), "admin");
        for (String touchpoint : List.of("shop", "phone")) {
            as(key).body("{\"name\": \"T\", \"kind\": \"other\", \"journey_stage\": \"use\","
                    + " \"owner\": {\"name\": \"Ada\", \"email\": \"ada@example.org\"}}")
                    .put("/v1/touchpoints/" + touchpoint).then().statusCode(201);
        }
    }

    @Test
    void those_that_occurred_last_come_first_however_they_were_recorded() {
        record("shop", "b", 1, "c-1");
        record("shop", "a", 0, "c-1");
        record("phone", "c", 2, null);
        list().statusCode(200).body("interactions.source_id", contains("c", "b", "a"), "next_cursor", nullValue());
    }

    @Test
    void an_interaction_looks_the_same_in_a_list_and_alone() {
        record("shop", "a", 0, "c-1");
        String id = list().extract().path("interactions[0].id");
        data.execute("""
                insert into outcome (workspace_id, interaction_id, scheduled_at)
                select workspace_id, id, now() from interaction where id = ?::uuid""", id);
        list().body("interactions[0].invitation.state", is("scheduled"));
        assertThat(TestData.json(list().extract().asString()).at("/interactions/0"))
                .isEqualTo(TestData.json(as(key).get("/v1/interactions/" + id).asString()));
    }

    @Test
    void filters_narrow_the_list_together() {
        record("shop", "a", 0, "c-1");
        record("shop", "b", 1, "c/2 ü");
        record("phone", "c", 2, "c/2 ü");
        record("phone", "d", 3, "c-1");
        list("touchpoint", "phone").body("interactions.source_id", contains("d", "c"));
        list("customer", "c/2 ü").body("interactions.source_id", contains("c", "b"));
        list("touchpoint", "shop", "customer", "c/2 ü").body("interactions.source_id", contains("b"));
        list("from", at(1)).body("interactions.source_id", contains("d", "c", "b"));
        list("to", at(1)).body("interactions.source_id", contains("a"));
        list("from", at(1), "to", at(3), "touchpoint", "phone").body("interactions.source_id", contains("c"));
        list("touchpoint", "nowhere").statusCode(200).body("interactions", empty());
    }

    @Test
    void pages_hold_every_interaction_once_also_those_of_the_same_moment() {
        for (int i = 0; i < 7; i++) {
            record("shop", "i-" + i, i / 3, "c-1");
        }
        var seen = new ArrayList<String>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            var page = list("limit", "2", "customer", "c-1", "cursor", cursor).statusCode(200).extract();
            seen.addAll(page.path("interactions.source_id"));
            cursor = page.path("next_cursor");
            pages++;
        }
        assertThat(pages).isEqualTo(4);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates().startsWith("i-6");
    }

    @Test
    void a_page_has_a_hundred_unless_told_otherwise_and_two_hundred_at_most() {
        for (int i = 0; i < 101; i++) {
            record("shop", "p-" + i, i, null);
        }
        list().body("interactions", hasSize(100));
        list("limit", "200").body("interactions", hasSize(101));
        list("limit", "201").statusCode(422).body("errors[0].pointer", is("limit"));
    }

    @Test
    void another_workspace_sees_nothing_of_it() {
        record("shop", "a", 0, "c-1");
        String stranger = data.key(data.workspace("Weyland"), "interactions:read");
        as(stranger).get("/v1/interactions").then().statusCode(200).body("interactions", empty());
        as(stranger).queryParam("customer", "c-1").get("/v1/interactions").then().body("interactions", empty());
    }

    @Test
    void who_may_only_write_cannot_read() {
        as(data.key(data.workspace("Writer"), "interactions:write")).get("/v1/interactions").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({ "from, yesterday", "to, 1768470000", "limit, 0", "limit, many", "cursor, x", "touchpoint, " + X64 })
    void a_wrong_parameter_is_named(String name, String value) {
        list(name, value).statusCode(422).contentType("application/problem+json").body("errors.pointer", contains(name));
    }

    @Test
    void all_wrong_parameters_are_named_at_once() {
        list("from", "x", "limit", "x").statusCode(422).body("errors.pointer", containsInAnyOrder("from", "limit"));
        list("from", at(1), "to", at(1)).statusCode(422).body("errors.pointer", contains("to"));
    }

    private static final String X64 = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

    private String at(int second) {
        return noon.plusSeconds(second).toString();
    }

    private void record(String touchpoint, String sourceId, int second, String customer) {
        as(key).body("{\"touchpoint\": \"%s\", \"source_id\": \"%s\", \"occurred_at\": \"%s\", \"customer\": {\"ref\": %s}}"
                .formatted(touchpoint, sourceId, at(second), customer == null ? "null" : '"' + customer + '"'))
                .post("/v1/interactions").then().statusCode(201);
    }

    private ValidatableResponse list(String... parameters) {
        var request = as(key);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/interactions").then();
    }
}
