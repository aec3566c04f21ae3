package dev.afterword.feedback.selfrating;

import static dev.afterword.feedback.TestData.as;
import static dev.afterword.feedback.TestData.asFirst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

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
class SelfRatingResourceTest {

    private static final String FRIENDLY_BUT_SLOW = """
            {"overall": 4, "dimensions": {"polite": 5, "responsive": 2}}""";

    @Inject
    TestData data;

    @Inject
    NoteOutcomes noteOutcomes;

    private UUID id;

    @BeforeEach
    void record() {
        id = UUID.fromString(asFirst().body("""
                {"touchpoint": "checkout", "customer": {"ref": "c-9"}, "agent": {"ref": "a-1"}}""")
                .post("/v1/interactions").path("id"));
    }

    @Test
    void a_self_rating_is_stored_shown_and_told_once() {
        rate(FRIENDLY_BUT_SLOW).statusCode(200).body("overall", is(4), "dimensions.polite", is(5),
                "dimensions.responsive", is(2), "dimensions.efficient", nullValue(), "revision", is(1));
        asFirst().get(path()).then().statusCode(200).body("overall", is(4), "revision", is(1));
        var event = told().get(0);
        assertThat(told()).hasSize(1);
        assertThat(event.at("/data/overall").asInt()).isEqualTo(4);
        assertThat(event.at("/data/dimensions")).isEqualTo(TestData.json("{\"polite\": 5, \"responsive\": 2}"));
        assertThat(event.at("/data/revision").asInt()).isEqualTo(1);
        assertThat(event.at("/data/rated_at").asText()).isEqualTo(event.at("/time").asText());
        var recorded = data.eventsAbout(id.toString()).get(0);
        assertThat(event.at("/data/interaction")).isEqualTo(recorded.at("/data/interaction"));
        assertThat(event.at("/traceparent").asText()).matches("00-\\w{32}-\\w{16}-\\w\\w");
    }

    @Test
    void a_touchpoint_that_was_deleted_meanwhile_is_told_with_its_last_owner() {
        String admin = data.key(data.workspace("Duff"), "admin");
        as(admin).body("""
                {"name": "Bar", "kind": "visit", "journey_stage": "use",
                 "owner": {"name": "Moe", "email": "moe@example.org"}}""").put("/v1/touchpoints/bar");
        String there = as(admin).body("{\"touchpoint\": \"bar\"}").post("/v1/interactions").path("id");
        as(admin).delete("/v1/touchpoints/bar").then().statusCode(204);
        as(admin).body(FRIENDLY_BUT_SLOW).put("/v1/interactions/" + there + "/self-rating").then().statusCode(200);
        var events = data.eventsAbout(there);
        assertThat(events).hasSize(2);
        assertThat(events.get(1).at("/data/interaction")).isEqualTo(events.get(0).at("/data/interaction"));
    }

    @Test
    void the_same_again_changes_nothing_and_tells_nothing() {
        String first = rate(FRIENDLY_BUT_SLOW).extract().asString();
        String again = rate("{\"dimensions\": {\"responsive\": 2, \"polite\": 5.0, \"efficient\": null}, \"overall\": 4}")
                .statusCode(200).extract().asString();
        assertThat(again).isEqualTo(first);
        assertThat(told()).hasSize(1);
    }

    @Test
    void a_change_replaces_it_whole_and_is_told_with_the_next_revision() {
        rate(FRIENDLY_BUT_SLOW);
        rate("{\"overall\": 3}").statusCode(200).body("overall", is(3), "dimensions.polite", nullValue(), "revision", is(2));
        assertThat(told()).extracting(event -> event.at("/data/revision").asInt()).containsExactly(1, 2);
        assertThat(told().get(1).at("/data/dimensions")).isEqualTo(TestData.json("{}"));
    }

    @Test
    void once_the_customers_answer_is_known_it_is_refused_but_a_repetition_is_not() {
        rate(FRIENDLY_BUT_SLOW);
        answer();
        rate("{\"overall\": 1}").statusCode(409).contentType("application/problem+json").body("type",
                containsString("conflict"));
        rate(FRIENDLY_BUT_SLOW).statusCode(200).body("revision", is(1));
        assertThat(told()).hasSize(1);
    }

    @Test
    void a_first_rating_after_the_answer_is_refused_and_none_before_it() {
        var workspace = workspace();
        var events = new InvitationEvents(workspace, id);
        noteOutcomes.note(List.of(events.scheduled(), events.sent(), events.opened()));
        rate(FRIENDLY_BUT_SLOW).statusCode(200);
        answer();
        asFirst().get(path()).then().statusCode(200).body("overall", is(4));
        var other = UUID.fromString(asFirst().body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions").path("id"));
        noteOutcomes.note(List.of(new InvitationEvents(workspace, other).answered(1, false)));
        asFirst().body(FRIENDLY_BUT_SLOW).put("/v1/interactions/" + other + "/self-rating").then().statusCode(409);
        asFirst().get("/v1/interactions/" + other + "/self-rating").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"overall\": 0}", "{\"overall\": 6}", "{\"overall\": 4.5}", "{\"overall\": \"4\"}",
            "{\"overall\": 4, \"dimensions\": []}", "{\"overall\": 4, \"dimensions\": {\"polite\": 6}}",
            "{\"overall\": 4, \"dimensions\": {\"friendly\": 5}}", "{\"overall\": 4, \"dimension\": {}}" })
    void what_is_no_self_rating_is_refused(String body) {
        rate(body).statusCode(422).body("errors.size()", is(1));
        asFirst().get(path()).then().statusCode(404);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        rate("{\"overall\": 9, \"dimensions\": {\"polite\": 0}, \"extra\": 1}").statusCode(422)
                .body("errors.pointer", hasItems("/overall", "/dimensions/polite", "/extra"));
        rate("{\"overall\":").statusCode(400);
    }

    @Test
    void another_workspace_neither_rates_nor_reads_it() {
        rate(FRIENDLY_BUT_SLOW);
        String stranger = data.key(data.workspace("Globex"), "admin");
        as(stranger).body("{\"overall\": 1}").put(path()).then().statusCode(404);
        as(stranger).get(path()).then().statusCode(404);
        asFirst().get(path()).then().body("overall", is(4));
        asFirst().body("{\"overall\": 1}").put("/v1/interactions/" + UUID.randomUUID() + "/self-rating").then().statusCode(404);
        asFirst().body("{\"overall\": 1}").put("/v1/interactions/17/self-rating").then().statusCode(404);
    }

    @Test
    void the_scopes_are_kept_apart() {
        String reader = data.key(workspace(), "interactions:read");
        String writer = data.key(workspace(), "interactions:write");
        as(reader).body(FRIENDLY_BUT_SLOW).put(path()).then().statusCode(403);
        as(writer).body(FRIENDLY_BUT_SLOW).put(path()).then().statusCode(200);
        as(writer).get(path()).then().statusCode(403);
        as(reader).get(path()).then().statusCode(200);
    }

    private ValidatableResponse rate(String body) {
        return asFirst().body(body).put(path()).then();
    }

    private void answer() {
        noteOutcomes.note(List.of(new InvitationEvents(workspace(), id).answered(1, false)));
    }

    private String path() {
        return "/v1/interactions/" + id + "/self-rating";
    }

    private UUID workspace() {
        return UUID.fromString(data.column("select id from workspace where name = 'Acme'").get(0));
    }

    private List<JsonNode> told() {
        return data.eventsAbout(id.toString()).stream()
                .filter(event -> event.at("/type").asText().equals("interaction.self-rated.v1")).toList();
    }
}
