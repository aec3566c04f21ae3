package dev.afterword.survey.trigger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.Agent;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.PromiseRef;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.messaging.Ids;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
class TriggerResourceTest {

    private static final String SUPPORT = """
            {"kinds": ["support_call", "support_chat"], "properties": {"plan": ["team", "pro"], "country": "DE"}, "survey": "ces",
             "channels": ["email", "sms"], "delay": "next_business_morning", "sampling_rate": 0.5, "priority": 10}""";
    private static final String EVERYBODY = "{\"survey\": \"nps\"}";

    private final UUID workspace = UUID.randomUUID();

    @Inject
    DecideOffers decideOffers;

    @Test
    void a_trigger_is_put_shown_put_back_and_deleted() {
        Map<String, Object> shown = put("support", SUPPORT).statusCode(201)
                .body("properties.plan", contains("pro", "team")).body("properties.country", contains("DE"))
                .body("channels", contains("email", "sms")).body("delay", is("next_business_morning"))
                .body("sampling_rate", is(0.5f)).body("priority", is(10)).body("segments", empty()).extract().path("$");
        asMaker().contentType("application/json").body(shown).put("/v1/triggers/support").then().statusCode(200)
                .body("$", equalTo(shown));
        asMaker().get("/v1/triggers/support").then().statusCode(200).body("$", equalTo(shown));
        asMaker().delete("/v1/triggers/support").then().statusCode(204);
        asMaker().get("/v1/triggers/support").then().statusCode(404);
        asMaker().delete("/v1/triggers/support").then().statusCode(404);
    }

    @Test
    void defaults_are_shown() {
        put("all", EVERYBODY).statusCode(201).body("channels", contains("link")).body("delay", is("PT0S"))
                .body("delay_from", is("interaction")).body("sampling_rate", is(1.0f)).body("priority", is(100))
                .body("promised", nullValue());
    }

    @Test
    void the_list_is_in_the_order_in_which_they_are_looked_at() {
        put("b", EVERYBODY);
        put("a", EVERYBODY);
        put("c", "{\"survey\": \"csat\", \"priority\": 1}");
        asMaker().get("/v1/triggers").then().statusCode(200).body("triggers.key", contains("c", "a", "b"))
                .body("next_cursor", nullValue());
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        put("Bad!", """
                {"key": "x", "kind": ["visit"], "kinds": ["purchse"], "journey_stages": ["end"], "survey": "nope",
                 "channels": ["pigeon"], "delay": "2 h", "delay_from": "birth", "sampling_rate": 1.5, "priority": -1,
                 "properties": {"a": []}}""").statusCode(422)
                .body("errors.pointer", hasItems("key", "/key", "/kind", "/kinds/0", "/journey_stages/0", "/survey",
                        "/channels/0", "/delay", "/delay_from", "/sampling_rate", "/priority", "/properties"));
        put("a", "{\"survey\": \"nps\", \"delay\": \"next_business_morning\", \"delay_from\": \"promise\"}").statusCode(422)
                .body("errors.pointer", contains("/delay_from"));
        put("a", "{\"survey\": \"nps\", \"delay\": \"P31D\"}").statusCode(422).body("errors.pointer", contains("/delay"));
        put("a", "{\"survey\": \"nps\", \"delay\": \"-PT1H\"}").statusCode(422);
    }

    @Test
    void explaining_tells_of_each_trigger_and_what_is_offered() {
        put("vips", "{\"segments\": [\"vip\"], \"survey\": \"nps\", \"priority\": 1}");
        put("support", SUPPORT.replace("0.5", "1"));
        put("late", EVERYBODY);
        explain("""
                {"touchpoint": "line", "kind": "support_call", "journey_stage": "use",
                 "properties": {"plan": "pro", "country": "DE"}}""").statusCode(200)
                .body("triggers.key", contains("vips", "support", "late"))
                .body("triggers.matched", contains(false, true, false))
                .body("triggers[0].because", is("segment is absent, wanted is vip"))
                .body("triggers[2].because", is("the trigger support comes before it and matches"))
                .body("offer.survey.key", is("ces")).body("offer.survey.version", is(1)).body("offer.trigger", is("support"))
                .body("offer.channels", contains("email", "sms")).body("offer.delay", is("next_business_morning"));
        explain("{\"touchpoint\": \"x\", \"kind\": \"visit\", \"journey_stage\": \"use\", \"survey\": \"none\"}")
                .body("offer.suppressed_because", is("survey_none")).body("offer.survey", nullValue());
        explain("{\"touchpoint\": \"x\", \"kind\": \"viist\"}").statusCode(422)
                .body("errors.pointer", contains("/kind", "/journey_stage"));
    }

    @Test
    void without_triggers_the_kind_decides() {
        explain("{\"touchpoint\": \"x\", \"kind\": \"purchase\", \"journey_stage\": \"purchase\"}").statusCode(200)
                .body("triggers", empty()).body("offer.survey.key", is("csat")).body("offer.trigger", nullValue());
    }

    @Test
    void what_is_explained_is_what_is_decided() {
        put("half", "{\"survey\": \"nps\", \"sampling_rate\": 0.5}");
        put("promise", """
                {"promised": true, "survey": "promise-kept", "channels": ["email"], "delay": "PT1H", "delay_from": "promise",
                 "priority": 1}""");
        for (int i = 0; i < 20; i++) {
            boolean promised = i % 4 == 0;
            var recorded = recorded(promised);
            var offer = decideOffers.decide(workspace, recorded);
            explain("""
                    {"interaction_id": "%s", "touchpoint": "checkout", "kind": "purchase", "journey_stage": "purchase",
                     "promised": %s}""".formatted(recorded.interaction().interactionId(), promised)).statusCode(200)
                    .body("offer.trigger", is(promised ? "promise" : "half"))
                    .body("offer.suppressed_because", is(offer.suppressedBecause()))
                    .body("offer.survey.key", is(offer.isSuppressed() ? null : offer.survey().key()));
        }
    }

    @Test
    void a_change_holds_at_once_on_the_pod_that_made_it() {
        assertThat(decideOffers.decide(workspace, recorded(false)).survey().key()).isEqualTo("csat");
        put("all", EVERYBODY);
        assertThat(decideOffers.decide(workspace, recorded(false)).survey().key()).isEqualTo("nps");
        asMaker().delete("/v1/triggers/all");
        assertThat(decideOffers.decide(workspace, recorded(false)).survey().key()).isEqualTo("csat");
    }

    @Test
    void another_workspace_sees_nothing_of_it() {
        put("all", EVERYBODY);
        var other = given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(UUID.randomUUID(), "surveys:write"));
        other.get("/v1/triggers/all").then().statusCode(404);
        other.delete("/v1/triggers/all").then().statusCode(404);
        other.get("/v1/triggers").then().body("triggers", is(List.of()));
        assertThat(decideOffers.decide(UUID.randomUUID(), recorded(false)).trigger()).isNull();
    }

    @Test
    void a_key_with_the_scope_is_needed() {
        given().get("/v1/triggers").then().statusCode(401);
        given().urlEncodingEnabled(false).contentType("application/json").body("{}").post("/v1/triggers:explain").then()
                .statusCode(401);
        var reader = given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "responses:read"));
        reader.get("/v1/triggers").then().statusCode(403);
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "admin")).get("/v1/triggers").then()
                .statusCode(200);
    }

    @Test
    void a_workspace_has_200_at_most() {
        for (int i = 0; i < 200; i++) {
            put("t" + i, EVERYBODY).statusCode(201);
        }
        put("t200", EVERYBODY).statusCode(409);
        put("t7", EVERYBODY).statusCode(200);
    }

    private InteractionRecorded recorded(boolean promised) {
        var interaction = new InteractionContext(Ids.next(), Instant.now(), new WorkspaceRef("Acme", "Europe/Berlin"),
                new TouchpointRef("checkout", "our checkout", "purchase", "purchase", "kim@acme.example"), null, null, null,
                null,
                null);
        return new InteractionRecorded(interaction, Instant.now(), null, null, "auto", null, Map.of(),
                promised ? new PromiseRef(new Agent("rosa", "Rosa"), Instant.now()) : null);
    }

    private ValidatableResponse put(String trigger, String body) {
        return asMaker().contentType("application/json").body(body).put("/v1/triggers/{key}", trigger).then();
    }

    private ValidatableResponse explain(String body) {
        return asMaker().urlEncodingEnabled(false) // it would write the colon as %3A
                .contentType("application/json").body(body).post("/v1/triggers:explain").then();
    }

    private RequestSpecification asMaker() {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "surveys:write"));
    }
}
